package studio.rushes.captions;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import studio.rushes.media.FrameSize;

/**
 * Draws captions: shadow under outline under letters, the word being said in its own colour. Needs
 * no display; may be used by several threads at once. A state takes about 5 ms.
 */
public final class CaptionPainter {
    /** A hard shadow is lighter than a soft one, which spreads the same darkness wider. */
    private static final int HARD_SHADOW = 128;

    private static final int SOFT_SHADOW = 190;

    private final CaptionStyle style;
    private final Lettering letters;

    public CaptionPainter(CaptionStyle style) {
        this.style = style;
        letters = new Lettering(style);
    }

    /**
     * The caption as it lies on a picture of this size. Two states of one page differ in colour
     * only. Without anything to draw the image has no pixels.
     */
    public CaptionImage paint(CaptionState state, FrameSize size) {
        CaptionLayout layout = CaptionLayout.of(state.page(), letters, style);
        Rectangle2D bounds = layout.bounds();
        if (bounds.isEmpty()) {
            return new CaptionImage(0, 0, 0, 0, new int[0]);
        }
        CaptionPlace place = CaptionPlace.of(style, size, bounds);
        Rectangle box = box(place, bounds, size);
        AffineTransform onto = AffineTransform.getTranslateInstance(-box.x, -box.y);
        onto.concatenate(place.transform());
        List<Shape> words = new ArrayList<>();
        for (CaptionLayout.Line line : layout.lines()) {
            for (CaptionLayout.Word word : line.words()) {
                words.add(onto.createTransformedShape(word.outline()));
            }
        }
        int[] pixels = filled(words, state.active(), box, under(words, box, place.scale()));
        return new CaptionImage(box.x, box.y, box.width, box.height, pixels);
    }

    /** Even on all sides, because chroma is kept at half size, and within the picture. */
    private Rectangle box(CaptionPlace place, Rectangle2D bounds, FrameSize size) {
        Rectangle2D ink = place.transform().createTransformedShape(bounds).getBounds2D();
        double bleed = style.bleed() * place.scale();
        int left = Math.max(0, even(Math.floor(ink.getMinX() - bleed)));
        int top = Math.max(0, even(Math.floor(ink.getMinY() - bleed)));
        int right = Math.min(size.width(), even(Math.ceil(ink.getMaxX() + bleed) + 1));
        int bottom = Math.min(size.height(), even(Math.ceil(ink.getMaxY() + bleed) + 1));
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static int even(double value) {
        return (int) value & ~1;
    }

    /** Shadow and outline, premultiplied. */
    private int[] under(List<Shape> words, Rectangle box, double scale) {
        byte[] mask = mask(words, box, style.outlineWidth() * scale);
        int fall = (int) Math.round(style.shadow() * scale);
        int reach = (int) Math.round(style.shadowBlur() * scale);
        boolean hasShadow = style.shadow() + style.shadowBlur() > 0;
        byte[] shadow = hasShadow ? Blur.of(mask, box.width, box.height, reach) : mask;
        int darkness = !hasShadow ? 0 : style.shadowBlur() > 0 ? SOFT_SHADOW : HARD_SHADOW;
        int[] pixels = new int[box.width * box.height];
        for (int y = 0; y < box.height; y++) {
            for (int x = 0; x < box.width; x++) {
                int at = y * box.width + x;
                int cover = (mask[at] & 0xFF) * (style.outline() >>> 24) / 255;
                int below =
                        y >= fall && x >= fall
                                ? (shadow[at - fall * box.width - fall] & 0xFF) * darkness / 255
                                : 0;
                int alpha = cover + below * (255 - cover) / 255;
                pixels[at] =
                        (alpha << 24)
                                | (channel(16, cover) << 16)
                                | (channel(8, cover) << 8)
                                | channel(0, cover);
            }
        }
        return pixels;
    }

    private int channel(int shift, int cover) {
        return ((style.outline() >>> shift) & 0xFF) * cover / 255;
    }

    /** How much of each pixel letters and outline cover. */
    private static byte[] mask(List<Shape> words, Rectangle box, double outline) {
        BufferedImage image =
                new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = smooth(image);
        g.setColor(Color.BLACK);
        g.setStroke(
                new BasicStroke(
                        (float) (2 * outline), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Shape word : words) {
            g.fill(word);
            if (outline > 0) {
                g.draw(word);
            }
        }
        g.dispose();
        int[] pixels = pixels(image);
        byte[] mask = new byte[pixels.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) (pixels[i] >>> 24);
        }
        return mask;
    }

    private int[] filled(List<Shape> words, int active, Rectangle box, int[] under) {
        BufferedImage image =
                new BufferedImage(box.width, box.height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = pixels(image);
        System.arraycopy(under, 0, pixels, 0, under.length);
        Graphics2D g = smooth(image);
        g.setComposite(AlphaComposite.SrcOver);
        for (int i = 0; i < words.size(); i++) {
            g.setColor(new Color(i == active ? style.highlight() : style.fill(), true));
            g.fill(words.get(i));
        }
        g.dispose();
        return pixels;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
