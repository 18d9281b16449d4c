package studio.rushes.captions;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Map;

/**
 * Shapes and widths of words in a style, on the picture 1080 wide. Letters the bundled font lacks
 * come from the system's, where it has them.
 */
final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final CaptionStyle style;
    private final CaptionFont bundled;
    private final Font font;
    private final LetterWidths widths;
    private final double space;

    Lettering(CaptionStyle style) {
        this.style = style;
        bundled = CaptionFonts.named(style.font());
        font = sized(bundled.font());
        widths = LetterWidths.of(font);
        space = widths.of(" ").orElse(font.getSize2D() / 4);
    }

    /** A word as it is drawn, from a baseline at 0. */
    record Drawn(Shape outline, double advance) {}

    String shown(String word) {
        String plain = CaptionText.plain(word);
        return style.upperCase() ? plain.toUpperCase(Locale.ROOT) : plain;
    }

    double width(String word) {
        String shown = shown(word);
        return shown.isEmpty() ? 0 : widths.of(shown).orElseGet(() -> layout(shown).getAdvance());
    }

    Drawn draw(String word) {
        String shown = shown(word);
        if (shown.isEmpty()) {
            return new Drawn(new Path2D.Double(), 0);
        }
        TextLayout layout = layout(shown);
        return new Drawn(layout.getOutline(null), layout.getAdvance());
    }

    double space() {
        return space;
    }

    double capitals() {
        return bundled.capitals(style.size());
    }

    /**
     * From one baseline to the next: close, yet an accent does not touch the line above, nor does
     * the box of a line the next one's.
     */
    double lineStep() {
        double close = capitals() + 0.45 * style.size();
        return style.box().around() == CaptionStyle.Around.LINE
                ? Math.max(close, above() + below() + 2.0 * style.box().padding())
                : close;
    }

    /** How far a box reaches above a baseline, whatever the letters, so that lines are alike. */
    double above() {
        return capitals() + 0.12 * style.size();
    }

    double below() {
        return 0.22 * style.size();
    }

    CaptionFont font() {
        return bundled;
    }

    private TextLayout layout(String text) {
        AttributedString set = new AttributedString(text);
        set.addAttribute(TextAttribute.FONT, font);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!font.canDisplay(c)) {
                set.addAttribute(
                        TextAttribute.FONT,
                        sized(new Font(Font.SANS_SERIF, Font.BOLD, 1)),
                        at,
                        next);
            }
            at = next;
        }
        return new TextLayout(set.getIterator(), EXACT);
    }

    private Font sized(Font unsized) {
        return unsized.deriveFont((float) style.size())
                .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }
}
