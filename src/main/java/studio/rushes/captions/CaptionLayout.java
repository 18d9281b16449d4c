package studio.rushes.captions;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the letters of a page lie, around its own middle, in pixels of the picture 1080 wide. It
 * depends on the page alone, so nothing moves while the words light up.
 *
 * @param shrink how much smaller than the style says, so that the longest line fits; 1 for not
 * @param lines in order
 */
record CaptionLayout(double shrink, List<Line> lines) {
    /** How much a popping word grows. */
    static final double GROWTH = 1.1;

    /**
     * @param baseline below the middle
     * @param words in the order they are said
     * @param cell what a box without padding covers
     */
    record Line(double baseline, List<Word> words, Rectangle2D cell) {}

    /**
     * @param shown its text
     * @param outline ready to be filled
     * @param cell what a box without padding covers
     * @param grown the same outline, popped
     */
    record Word(String shown, Shape outline, Rectangle2D cell, Shape grown) {}

    static CaptionLayout of(CaptionPage page, Lettering letters, CaptionLook look) {
        List<List<Lettering.Drawn>> drawn =
                page.lines().stream()
                        .map(line -> line.stream().map(word -> letters.draw(word.text())).toList())
                        .toList();
        double widest = 0;
        for (List<Lettering.Drawn> line : drawn) {
            widest = Math.max(widest, width(line, letters.space()));
        }
        double shrink = Math.min(1, look.lineWidth() / Math.max(1, widest));
        double step = letters.lineStep() * shrink;
        double first = (letters.capitals() * shrink - step * (drawn.size() - 1)) / 2;
        Setter setter = new Setter(letters, look.style(), shrink);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            lines.add(setter.line(page.lines().get(i), drawn.get(i), first + i * step));
        }
        return new CaptionLayout(shrink, lines);
    }

    List<Word> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    /** All that may be drawn in any state of the page; empty where nothing is. */
    Rectangle2D ink(CaptionStyle style) {
        Rectangle2D letters = new Rectangle2D.Double();
        for (Word word : words()) {
            letters = joined(letters, word.outline().getBounds2D());
            letters = joined(letters, word.grown().getBounds2D());
        }
        if (letters.isEmpty()) {
            return letters;
        }
        Rectangle2D ink = padded(letters, style.bleed());
        if (style.hasBoxes()) {
            for (Line line : lines) {
                ink = joined(ink, padded(line.cell(), style.box().padding()));
            }
        }
        return ink;
    }

    /** The boxes that lie behind the letters while the page stands. */
    List<Rectangle2D> boxes(CaptionStyle style) {
        List<Rectangle2D> cells = new ArrayList<>();
        Rectangle2D page = new Rectangle2D.Double();
        for (Line line : lines) {
            if (!line.cell().isEmpty()) {
                cells.add(padded(line.cell(), style.box().padding()));
                page = joined(page, cells.getLast());
            }
        }
        return switch (style.box().around()) {
            case NONE -> List.of();
            case LINE -> cells;
            case PAGE -> page.isEmpty() ? List.of() : List.of(page);
        };
    }

    static Rectangle2D padded(Rectangle2D cell, double by) {
        return new Rectangle2D.Double(
                cell.getX() - by,
                cell.getY() - by,
                cell.getWidth() + 2 * by,
                cell.getHeight() + 2 * by);
    }

    private static Rectangle2D joined(Rectangle2D all, Rectangle2D one) {
        return one.isEmpty() ? all : all.isEmpty() ? one : all.createUnion(one);
    }

    private static double width(List<Lettering.Drawn> line, double space) {
        return line.stream().mapToDouble(Lettering.Drawn::advance).sum()
                + space * Math.max(0, line.size() - 1);
    }

    /** Sets lines of one page. */
    private record Setter(Lettering letters, CaptionStyle style, double shrink) {
        Line line(List<CaptionWord> words, List<Lettering.Drawn> drawn, double baseline) {
            boolean leftwards = isLeftwards(words);
            double width = width(drawn, letters.space()) * shrink;
            double at = leftwards ? width / 2 : -width / 2;
            List<Word> placed = new ArrayList<>();
            for (int i = 0; i < drawn.size(); i++) {
                double advance = drawn.get(i).advance() * shrink;
                double x = leftwards ? at - advance : at;
                String shown = letters.shown(words.get(i).text());
                placed.add(word(shown, drawn.get(i).outline(), cell(x, advance, baseline)));
                double step = advance + letters.space() * shrink;
                at += leftwards ? -step : step;
            }
            return new Line(baseline, placed, cell(-width / 2, width, baseline));
        }

        private Rectangle2D cell(double x, double width, double baseline) {
            double above = letters.above() * shrink;
            return new Rectangle2D.Double(
                    x, baseline - above, width, above + letters.below() * shrink);
        }

        private Word word(String shown, Shape outline, Rectangle2D cell) {
            double baseline = cell.getMaxY() - letters.below() * shrink;
            AffineTransform move = new AffineTransform(shrink, 0, 0, shrink, cell.getX(), baseline);
            Shape placed = move.createTransformedShape(outline);
            return new Word(
                    shown, placed, cell, style.pops() ? grown(placed, cell, baseline) : placed);
        }

        /** Around the point that libass sets words by, so that both grow alike. */
        private Shape grown(Shape placed, Rectangle2D cell, double baseline) {
            double middle = baseline - letters.font().assMiddle(style.size() * shrink);
            AffineTransform grow = AffineTransform.getTranslateInstance(cell.getCenterX(), middle);
            grow.scale(GROWTH, GROWTH);
            grow.translate(-cell.getCenterX(), -middle);
            return grow.createTransformedShape(placed);
        }

        private static boolean isLeftwards(List<CaptionWord> words) {
            String text = String.join(" ", words.stream().map(CaptionWord::text).toList());
            return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        }
    }
}
