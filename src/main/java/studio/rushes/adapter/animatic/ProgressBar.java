package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import studio.rushes.media.FrameSize;
import studio.rushes.media.YuvPicture;

/** How much of the clip has been seen, along the bottom. */
final class ProgressBar {
    private final Sheet done;
    private final Sheet rest;
    private final int left;
    private final int top;
    private final int width;
    private final long frames;

    ProgressBar(FrameSize size, Color accent, long frames) {
        this.frames = frames;
        int high = Math.max(2, (int) (6 * Backdrop.unit(size)) & ~1);
        left = (int) (size.width() * 0.05) & ~1;
        width = Math.max(2, (size.width() - 2 * left) & ~1);
        top = Math.min(size.height() - high, (int) (size.height() * 0.966)) & ~1;
        done = strip(width, high, accent);
        rest = strip(width, high, Palette.veiled(Color.WHITE, 60));
    }

    void lay(YuvPicture picture, long frame) {
        int reached = (int) (width * (frame + 1) / frames) & ~1;
        rest.layPart(picture, left, top, reached, width);
        done.layPart(picture, left, top, 0, reached);
    }

    private static Sheet strip(int width, int height, Color colour) {
        BufferedImage image = Sheet.canvas(width, height);
        Graphics2D ink = image.createGraphics();
        ink.setColor(colour);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.dispose();
        return Sheet.of(image);
    }
}
