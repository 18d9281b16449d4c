package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import studio.rushes.media.FrameRate;
import studio.rushes.media.YuvPicture;

/** Seconds and frame number, set each frame from digits that were painted once. */
final class Clockface {
    static final Color GROUND = new Color(0x12141b);

    private static final String SIGNS = "0123456789.s#/ ";
    private static final Color INK = new Color(0xf2f2ee);

    private final Map<Character, Sheet> signs = new HashMap<>();
    private final int step;
    private final long frames;
    private final int digits;

    Clockface(double size, int height, long frames) {
        this.frames = frames;
        this.digits = Long.toString(frames).length();
        Font font = Lettering.MEDIUM.forText(SIGNS).deriveFont((float) size);
        this.step = Math.max(2, (int) Math.ceil(size * 0.63) & ~1);
        for (int i = 0; i < SIGNS.length(); i++) {
            char sign = SIGNS.charAt(i);
            signs.put(sign, paint(sign, font, step, height));
        }
    }

    /** How wide the longest time is. */
    int width() {
        return text(frames).length() * step;
    }

    void lay(YuvPicture picture, long frame, int left, int top) {
        String text = text(frame + 1);
        for (int i = 0; i < text.length(); i++) {
            Sheet sign = signs.get(text.charAt(i));
            if (sign != null) {
                sign.lay(picture, left + i * step, top);
            }
        }
    }

    private String text(long count) {
        double seconds = Math.max(0, FrameRate.FILM.seconds(count - 1));
        return String.format(Locale.ROOT, "%04.1fs  %0" + digits + "d/%d", seconds, count, frames);
    }

    private static Sheet paint(char sign, Font font, int width, int height) {
        BufferedImage image = Sheet.canvas(width, height);
        Graphics2D ink = image.createGraphics();
        ink.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setColor(GROUND);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.setColor(INK);
        ink.setFont(font);
        Rectangle2D bounds = font.getStringBounds(String.valueOf(sign), Lettering.EXACT);
        ink.drawString(
                String.valueOf(sign),
                (float) ((width - bounds.getWidth()) / 2),
                height / 2f + font.getSize2D() * 0.36f);
        ink.dispose();
        return Sheet.of(image);
    }
}
