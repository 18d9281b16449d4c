package studio.rushes.ui.sheet;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import studio.rushes.media.ClipLook;

/** Looks of clips that nobody shot. */
public final class PaintedLooks {
    private static final Color[][] COLOURS = {
        {new Color(0xf7b733), new Color(0xa5580c)},
        {new Color(0x2a4a73), new Color(0xd98f5c)},
        {new Color(0x3b5323), new Color(0xb89b2a)},
        {new Color(0x203a43), new Color(0x0e7c86)},
        {new Color(0x41295a), new Color(0xc06c84)}
    };

    private PaintedLooks() {}

    /** Five upright pictures on which a disc crosses from left to right. */
    public static ClipLook upright(Path folder, int colours) {
        return paint(folder, colours, 102, 180);
    }

    /** The same, as wide as a television. */
    public static ClipLook wide(Path folder, int colours) {
        return paint(folder, colours, 320, 180);
    }

    private static ClipLook paint(Path folder, int colours, int wide, int high) {
        ClipLook look = new ClipLook(folder);
        try {
            Files.createDirectories(folder);
            List<Path> files = look.strip();
            for (int i = 0; i < files.size(); i++) {
                BufferedImage picture = picture(colours, wide, high, i);
                ImageIO.write(picture, "jpeg", files.get(i).toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return look;
    }

    private static BufferedImage picture(int colours, int wide, int high, int number) {
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Color[] two = COLOURS[Math.floorMod(colours, COLOURS.length)];
        pen.setPaint(new GradientPaint(0, 0, two[0], 0, high, two[1]));
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.WHITE);
        int size = high / 6;
        pen.fillOval((wide - size) * number / 4, high / 2 - size / 2, size, size);
        pen.dispose();
        return picture;
    }
}
