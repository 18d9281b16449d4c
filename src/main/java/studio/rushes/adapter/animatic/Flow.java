package studio.rushes.adapter.animatic;

import java.awt.Font;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text cut into pieces that stay whole on a line, measured once, so that it can be set at any
 * size by arithmetic alone.
 */
final class Flow {
    static final double LEADING = 1.32;

    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");
    private static final Pattern SPEAKABLE = Pattern.compile(".*[\\p{L}\\p{N}].*");
    private static final float MEASURED_AT = 100;

    private final Font font;
    private final List<Piece> pieces;
    private final double space;
    private final boolean rightToLeft;

    /**
     * A piece that is never broken while it fits on a line.
     *
     * @param width at 1 pixel of size
     * @param spaced whether a space follows
     */
    private record Piece(String text, double width, boolean spaced) {}

    /** A piece in its place: the left end of its base line. */
    record Placed(int piece, String text, double x, double base, double width) {}

    Flow(String text, Lettering lettering, Locale language) {
        String plain = GAPS.matcher(text).replaceAll(" ").strip();
        this.font = lettering.forText(plain).deriveFont(MEASURED_AT);
        this.space = width(" ");
        this.rightToLeft =
                !plain.isEmpty()
                        && !new Bidi(plain, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                                .baseIsLeftToRight();
        this.pieces = cut(plain, language);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    List<String> pieces() {
        return pieces.stream().map(Piece::text).toList();
    }

    Font font(double size) {
        return font.deriveFont((float) size);
    }

    double height(double size, double width) {
        return set(size, width).lines * size * LEADING;
    }

    /** Sets the text into a column, its first line's top at 0. */
    List<Placed> place(double size, double width) {
        return set(size, width).placed;
    }

    private record Setting(List<Placed> placed, int lines) {}

    private Setting set(double size, double width) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            for (Piece part : broken(piece, width / size)) {
                double wide = part.width * size;
                if (x > 0 && x + wide > width) {
                    x = 0;
                    line++;
                }
                double base = (line + 0.5) * size * LEADING + size * 0.36;
                double left = rightToLeft ? width - x - wide : x;
                placed.add(new Placed(i, part.text, left, base, wide));
                x += wide;
            }
            x += piece.spaced ? space * size : 0;
        }
        return new Setting(placed, placed.isEmpty() ? 0 : line + 1);
    }

    /** Only what is wider than a whole line is broken inside, in halves until they fit. */
    private List<Piece> broken(Piece piece, double widest) {
        if (piece.width <= widest || piece.text.codePointCount(0, piece.text.length()) < 2) {
            return List.of(piece);
        }
        int middle =
                piece.text.offsetByCodePoints(
                        0, piece.text.codePointCount(0, piece.text.length()) / 2);
        List<Piece> parts = new ArrayList<>();
        parts.addAll(broken(piece(piece.text.substring(0, middle), false), widest));
        parts.addAll(broken(piece(piece.text.substring(middle), piece.spaced), widest));
        return parts;
    }

    private List<Piece> cut(String text, Locale language) {
        List<Piece> cut = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        breaks.setText(text);
        String waiting = "";
        int start = 0;
        for (int end = breaks.following(0); end != BreakIterator.DONE; end = breaks.next()) {
            String next = text.substring(start, end);
            start = end;
            // A mark alone, such as the French " !", stays with the word before it.
            if (!waiting.isEmpty() && SPEAKABLE.matcher(next).matches()) {
                cut.add(piece(waiting.strip(), waiting.endsWith(" ")));
                waiting = "";
            }
            waiting += next;
        }
        if (!waiting.isBlank()) {
            cut.add(piece(waiting.strip(), false));
        }
        return List.copyOf(cut);
    }

    private Piece piece(String text, boolean spaced) {
        return new Piece(text, width(text), spaced);
    }

    private double width(String text) {
        return font.getStringBounds(text, Lettering.EXACT).getWidth() / MEASURED_AT;
    }
}
