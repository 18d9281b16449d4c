package studio.rushes.captions;

import java.awt.geom.Rectangle2D;
import studio.rushes.media.FrameSize;

/**
 * What a player's own controls cover, from each edge of a picture 1080 wide and 1920 high. Captions
 * stay within the rest.
 *
 * @param id one word, such as {@code tiktok}
 * @param name as people call it
 */
public record SafeZone(String id, String name, int top, int bottom, int right, int left) {
    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1920;

    /** With less room than this there is no place for captions. */
    private static final int LEAST = 200;

    /** Lying pictures are shown by players whose controls go away: a twentieth is enough. */
    private static final double LYING_MARGIN = 0.05;

    public SafeZone {
        if (Math.min(Math.min(top, bottom), Math.min(right, left)) < 0
                || top + bottom > HEIGHT - LEAST
                || 2 * Math.max(right, left) > WIDTH - LEAST) {
            throw new IllegalArgumentException(
                    "a safe zone leaves %d pixels free both ways, was %d, %d, %d, %d"
                            .formatted(LEAST, top, bottom, right, left));
        }
    }

    public static SafeZone standard() {
        return SafeZones.shipped().named("tiktok");
    }

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
