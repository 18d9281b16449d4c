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
    /** One line: its baseline below the middle, and its words in the order they are said. */
    record Line(double baseline, List<Word> words) {}

    /** A word ready to be filled, and the text it shows. */
    record Word(String shown, Shape outline) {}

    static CaptionLayout of(CaptionPage page, Lettering letters, CaptionStyle style) {
        List<List<Lettering.Drawn>> drawn =
                page.lines().stream()
                        .map(line -> line.stream().map(word -> letters.draw(word.text())).toList())
                        .toList();
        double widest = 0;
        for (List<Lettering.Drawn> line : drawn) {
            widest = Math.max(widest, width(line, letters.space()));
        }
        double shrink = Math.min(1, lineWidth(style) / Math.max(1, widest));
        double step = letters.lineStep() * shrink;
        double first = (letters.capitals() * shrink - step * (drawn.size() - 1)) / 2;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            double baseline = first + i * step;
            lines.add(
                    new Line(
                            baseline,
                            placed(page.lines().get(i), drawn.get(i), letters, shrink, baseline)));
        }
        return new CaptionLayout(shrink, lines);
    }

    /** The room a line has, on 1080: what the style wants, as far as it stays in the safe zone. */
    static double lineWidth(CaptionStyle style) {
        return Math.min(style.maxLineWidth(), SafeZone.TIKTOK.centredWidth() - 2.0 * style.bleed());
    }

    /** What the letters cover, without outline and shadow; empty where nothing is drawn. */
    Rectangle2D bounds() {
        Rectangle2D all = new Rectangle2D.Double();
        for (Line line : lines) {
            for (Word word : line.words()) {
                Rectangle2D one = word.outline().getBounds2D();
                if (!one.isEmpty()) {
                    all = all.isEmpty() ? one : all.createUnion(one);
                }
            }
        }
        return all;
    }

    private static double width(List<Lettering.Drawn> line, double space) {
        return line.stream().mapToDouble(Lettering.Drawn::advance).sum()
                + space * Math.max(0, line.size() - 1);
    }

    private static List<Word> placed(
            List<CaptionWord> words,
            List<Lettering.Drawn> drawn,
            Lettering letters,
            double shrink,
            double baseline) {
        boolean leftwards = isLeftwards(words);
        double width = width(drawn, letters.space()) * shrink;
        double at = leftwards ? width / 2 : -width / 2;
        List<Word> placed = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            double advance = drawn.get(i).advance() * shrink;
            double x = leftwards ? at - advance : at;
            AffineTransform move = new AffineTransform(shrink, 0, 0, shrink, x, baseline);
            placed.add(
                    new Word(
                            letters.shown(words.get(i).text()),
                            move.createTransformedShape(drawn.get(i).outline())));
            double step = advance + letters.space() * shrink;
            at += leftwards ? -step : step;
        }
        return placed;
    }

    private static boolean isLeftwards(List<CaptionWord> words) {
        String text = String.join(" ", words.stream().map(CaptionWord::text).toList());
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
