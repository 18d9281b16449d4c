package studio.rushes.captions;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import studio.rushes.media.FrameSize;

/**
 * Where on a picture the middle of a page lies, and how large a pixel of the picture 1080 wide is.
 */
record CaptionPlace(double x, double y, double scale) {
    /** Lying pictures carry captions low, where subtitles are looked for. */
    private static final double LYING_CENTRE = 0.85;

    /** The style's place, moved as far as it takes to keep the ink in the safe zone. */
    static CaptionPlace of(CaptionStyle style, FrameSize size, Rectangle2D letters) {
        boolean lying = SafeZone.isLying(size);
        double width = lying ? SafeZone.HEIGHT : SafeZone.WIDTH;
        double height = lying ? SafeZone.WIDTH : SafeZone.HEIGHT;
        Rectangle2D safe = SafeZone.TIKTOK.within(size);
        double scale = Math.min(size.width() / width, size.height() / height);
        double bleed = style.bleed();
        scale = Math.min(scale, safe.getWidth() / (letters.getWidth() + 2 * bleed));
        scale = Math.min(scale, safe.getHeight() / (letters.getHeight() + 2 * bleed));
        double wanted =
                size.height() * (lying ? LYING_CENTRE : style.centreY() / (double) SafeZone.HEIGHT);
        return new CaptionPlace(
                clamp(
                        size.width() / 2.0,
                        safe.getMinX() - (letters.getMinX() - bleed) * scale,
                        safe.getMaxX() - (letters.getMaxX() + bleed) * scale),
                clamp(
                        wanted,
                        safe.getMinY() - (letters.getMinY() - bleed) * scale,
                        safe.getMaxY() - (letters.getMaxY() + bleed) * scale),
                scale);
    }

    AffineTransform transform() {
        return new AffineTransform(scale, 0, 0, scale, x, y);
    }

    /** Like Math.clamp, which refuses limits that rounding has crossed. */
    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
