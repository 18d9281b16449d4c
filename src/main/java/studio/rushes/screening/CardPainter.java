package studio.rushes.screening;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Uninterrupted;

/**
 * Draws the card that stands where a block has no picture yet. Needs no display. All measures are
 * of a picture 1080 high or wide, whichever is less.
 */
public final class CardPainter {
    private static final Logger LOG = LoggerFactory.getLogger(CardPainter.class);
    private static final String FOLDER = "/assets/fonts/inter/";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double SIDE = 1080;
    private static final double MARGIN = 96;
    private static final Color TOP = new Color(0x262B35);
    private static final Color BOTTOM = new Color(0x14171D);
    private static final Color TEXT = new Color(0xF2F4F8);
    private static final Color QUIET = new Color(0xA4ADBD);
    private static final Color STATE = new Color(0xF0B35A);
    private static final int MOST_LINES = 9;

    private final Font bold = Uninterrupted.get(() -> load("Inter_700Bold.ttf", Font.BOLD));
    private final Font medium = Uninterrupted.get(() -> load("Inter_500Medium.ttf", Font.PLAIN));

    /** The card as BGRA rows without padding, opaque. */
    public ByteBuffer paint(CardWords words, FrameSize size) {
        return Uninterrupted.get(() -> painted(words, size));
    }

    private ByteBuffer painted(CardWords words, FrameSize size) {
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setPaint(new GradientPaint(0, 0, TOP, 0, size.height(), BOTTOM));
            g.fillRect(0, 0, size.width(), size.height());
            double scale = Math.min(size.width(), size.height()) / SIDE;
            g.scale(scale, scale);
            draw(g, words, size.width() / scale, size.height() / scale);
        } finally {
            g.dispose();
        }
        return bgra(image);
    }

    private void draw(Graphics2D g, CardWords words, double width, double height) {
        double room = width - 2 * MARGIN;
        frame(g, width, height);
        TextLayout head = layout(words.head(), bold, 132);
        List<TextLayout> lines = wrapped(words.line(), 58, room);
        TextLayout state = layout(words.state(), bold, 44);
        TextLayout foot = layout(words.foot(), medium, 44);
        double tall = 132 + lines.size() * 78.0 + 150;
        double y = Math.max(MARGIN + 132, (height - tall) / 2 + 110);
        g.setPaint(TEXT);
        head.draw(g, (float) MARGIN, (float) y);
        g.setPaint(QUIET);
        foot.draw(g, (float) (width - MARGIN - foot.getAdvance()), (float) y);
        y += 36;
        g.setPaint(TEXT);
        for (TextLayout line : lines) {
            y += 78;
            line.draw(g, (float) MARGIN, (float) y);
        }
        y += 110;
        pill(g, state, y);
    }

    /** Dashed, so that nobody takes it for a picture of the film. */
    private static void frame(Graphics2D g, double width, double height) {
        g.setPaint(new Color(0x4A5364));
        g.setStroke(
                new BasicStroke(
                        4,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {26, 18},
                        0));
        g.draw(new RoundRectangle2D.Double(40, 40, width - 80, height - 80, 36, 36));
    }

    private static void pill(Graphics2D g, TextLayout state, double y) {
        Rectangle2D box = new Rectangle2D.Double(MARGIN, y - 56, state.getAdvance() + 56, 80);
        g.setPaint(new Color(0xF0, 0xB3, 0x5A, 0x2E));
        g.fill(
                new RoundRectangle2D.Double(
                        box.getX(), box.getY(), box.getWidth(), box.getHeight(), 40, 40));
        g.setPaint(STATE);
        state.draw(g, (float) (MARGIN + 28), (float) y);
    }

    private List<TextLayout> wrapped(String text, float size, double room) {
        List<TextLayout> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, fit(medium, text).deriveFont(size));
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), EXACT);
        while (measurer.getPosition() < text.length() && lines.size() < MOST_LINES) {
            lines.add(measurer.nextLayout((float) room));
        }
        return lines;
    }

    private static TextLayout layout(String text, Font font, float size) {
        // A text of no letters has no layout.
        String shown = text.isEmpty() ? " " : text;
        return new TextLayout(shown, fit(font, shown).deriveFont(size), EXACT);
    }

    /** A font that has every letter of the text, where there is one. */
    private static Font fit(Font bundled, String text) {
        return bundled.canDisplayUpTo(text) < 0
                ? bundled
                : new Font(Font.SANS_SERIF, bundled.getStyle(), 1);
    }

    private static Font load(String file, int style) {
        try (InputStream in = CardPainter.class.getResourceAsStream(FOLDER + file)) {
            if (in != null) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        } catch (IOException | FontFormatException e) {
            LOG.warn("{} cannot be used; the system's letters take its place", file, e);
        }
        return new Font(Font.SANS_SERIF, style, 1);
    }

    private static ByteBuffer bgra(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ByteBuffer bytes = ByteBuffer.allocate(pixels.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int pixel : pixels) {
            bytes.putInt(pixel | 0xFF000000);
        }
        return bytes.flip();
    }
}
