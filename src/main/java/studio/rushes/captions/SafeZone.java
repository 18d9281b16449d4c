package studio.rushes.captions;

import java.awt.geom.Rectangle2D;
import studio.rushes.media.FrameSize;

/**
 * What a player's own controls cover, from each edge of a picture 1080 wide and 1920 high. Captions
 * stay within the rest.
 */
public record SafeZone(int top, int bottom, int right, int left) {
    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1920;

    /** The widest margins found among those that are published for TikTok. */
    public static final SafeZone TIKTOK = new SafeZone(250, 460, 180, 60);

    /** Lying pictures are shown by players whose controls go away: a twentieth is enough. */
    private static final double LYING_MARGIN = 0.05;

    /** The part of a picture that is never covered. */
    public Rectangle2D within(FrameSize size) {
        double width = size.width();
        double height = size.height();
        if (isLying(size)) {
            return new Rectangle2D.Double(
                    width * LYING_MARGIN,
                    height * LYING_MARGIN,
                    width * (1 - 2 * LYING_MARGIN),
                    height * (1 - 2 * LYING_MARGIN));
        }
        return new Rectangle2D.Double(
                width * left / WIDTH,
                height * top / HEIGHT,
                width * (WIDTH - left - right) / WIDTH,
                height * (HEIGHT - top - bottom) / HEIGHT);
    }

    /** The width that is free to both sides of the picture's middle, on 1080. */
    int centredWidth() {
        return WIDTH - 2 * Math.max(left, right);
    }

    static boolean isLying(FrameSize size) {
        return size.width() > size.height();
    }
}
