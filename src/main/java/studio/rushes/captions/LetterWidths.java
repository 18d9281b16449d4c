package studio.rushes.captions;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * Widths of words from those of their letters and pairs of letters. Shaping a word costs a hundred
 * times as much, and a film has thousands; its pairs of letters are a few hundred. Only for letters
 * that do not change with their neighbours.
 */
final class LetterWidths {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Latin without its combining marks, and the punctuation of it. */
    private static final int LAST_LATIN = 0x24F;

    private static final String MARKS = "\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u20AC";

    /** More than this many letters and pairs are no language; they are forgotten. */
    private static final int MOST = 20_000;

    private static final Map<Font, LetterWidths> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_FONTS = 64;

    private final Font font;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    private LetterWidths(Font font) {
        this.font = font;
    }

    /**
     * @param font with its size and its kerning
     */
    static LetterWidths of(Font font) {
        if (KNOWN.size() > MOST_FONTS) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(font, LetterWidths::new);
    }

    /** Empty where the word has to be shaped as a whole. */
    OptionalDouble of(String word) {
        double width = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean plain = letter <= LAST_LATIN || MARKS.indexOf(letter) >= 0;
            if (!plain || !font.canDisplay(letter)) {
                return OptionalDouble.empty();
            }
            width += width(letter);
            if (i > 0) {
                width += kerning(word.charAt(i - 1), letter);
            }
        }
        return OptionalDouble.of(width);
    }

    private double width(char letter) {
        return known(letter, () -> shaped(String.valueOf(letter)));
    }

    private double kerning(char left, char right) {
        return known(
                left << 16 | right,
                () ->
                        shaped(String.valueOf(new char[] {left, right}))
                                - width(left)
                                - width(right));
    }

    private double known(int key, DoubleSupplier measured) {
        Double width = widths.get(key);
        if (width != null) {
            return width;
        }
        if (widths.size() > MOST) {
            widths.clear();
        }
        double found = measured.getAsDouble();
        widths.put(key, found);
        return found;
    }

    private double shaped(String text) {
        GlyphVector glyphs =
                font.layoutGlyphVector(
                        EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }
}
