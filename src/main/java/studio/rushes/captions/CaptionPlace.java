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

    /**
     * The style's place, moved as far as it takes to keep the ink in the safe zone.
     *
     * @param ink all that is drawn of a page, around its own middle
     */
    static CaptionPlace of(CaptionLook look, FrameSize size, Rectangle2D ink) {
        boolean lying = SafeZone.isLying(size);
        Rectangle2D safe = look.zone().within(size);
        double scale = Math.min(scale(size), safe.getWidth() / ink.getWidth());
        scale = Math.min(scale, safe.getHeight() / ink.getHeight());
        double wanted =
                size.height()
                        * (lying
                                ? LYING_CENTRE
                                : look.style().centreY() / (double) SafeZone.HEIGHT);
        return new CaptionPlace(
                clamp(
                        size.width() / 2.0,
                        safe.getMinX() - ink.getMinX() * scale,
                        safe.getMaxX() - ink.getMaxX() * scale),
                clamp(
                        wanted,
                        safe.getMinY() - ink.getMinY() * scale,
                        safe.getMaxY() - ink.getMaxY() * scale),
                scale);
    }

    /** For a page that has room. */
    static double scale(FrameSize size) {
        boolean lying = SafeZone.isLying(size);
        double width = lying ? SafeZone.HEIGHT : SafeZone.WIDTH;
        double height = lying ? SafeZone.WIDTH : SafeZone.HEIGHT;
        return Math.min(size.width() / width, size.height() / height);
    }

    AffineTransform transform() {
        return new AffineTransform(scale, 0, 0, scale, x, y);
    }

    /** Like Math.clamp, which refuses limits that rounding has crossed. */
    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
