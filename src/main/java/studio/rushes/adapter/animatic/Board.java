package studio.rushes.adapter.animatic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Uninterrupted;
import studio.rushes.media.YuvPicture;

/**
 * What is written over the moving picture: the block's number, the time, what is seen, and what is
 * said, its words lighting up as they come. Painted once; only the word that changes is painted
 * again.
 */
final class Board {
    /** Below this nothing written could be read. */
    private static final int SMALLEST = 96;

    private static final Color GLASS = new Color(10, 12, 20, 190);
    private static final Color SEEN_INK = new Color(0xf4f2ec);
    private static final Color PAPER = new Color(0xf8f2e4);
    private static final Color UNSAID = new Color(0x857d70);
    private static final Color SAID = new Color(0x17151c);

    private final BoardLayout layout;
    private final Flow said;
    private final WordTimes times;
    private final Color accent;
    private final BufferedImage image;
    private final Sheet sheet;
    private final Clockface clock;
    private final int clockLeft;
    private final int clockTop;
    private final List<Flow.Placed> words;
    private int lit = -1;

    private Board(ClipRequest request, Flow seen, Flow said, WordTimes times, Color accent) {
        this.layout = BoardLayout.of(request.size(), seen, said);
        this.said = said;
        this.times = times;
        this.accent = accent;
        double unit = layout.unit();
        int width = request.size().width();
        int row = Math.max(2, (int) layout.row() & ~1);
        clock = new Clockface(26 * unit, row / 2 * 2, request.frames());
        clockTop = (int) layout.top() & ~1;
        clockLeft = (int) (width - layout.margin() - clock.width() - 14 * unit) & ~1;
        image = Sheet.canvas(width, (int) (request.size().height() * 0.57));
        words =
                layout.said().isEmpty()
                        ? List.of()
                        : said.place(layout.said().text(), layout.said().column());
        Graphics2D ink = ink();
        number(ink, request);
        clockGround(ink, row);
        if (!layout.seen().isEmpty()) {
            seen(ink, seen);
        }
        if (!layout.said().isEmpty()) {
            paper(ink);
            words.forEach(word -> word(ink, word, UNSAID));
        }
        ink.dispose();
        sheet = Sheet.of(image);
    }

    static Optional<Board> of(ClipRequest request, ScratchTrack track, Palette palette) {
        if (Math.min(request.size().width(), request.size().height()) < SMALLEST) {
            return Optional.empty();
        }
        Flow seen = new Flow(request.visual(), Lettering.MEDIUM, request.language());
        Flow said = new Flow(request.dialogue(), Lettering.BOLD, request.language());
        WordTimes times = new WordTimes(said.pieces(), track.firstFrame(), track.lastFrame());
        return Optional.of(new Board(request, seen, said, times, palette.accent()));
    }

    void lay(YuvPicture picture, long frame) {
        light(times.at(frame), frame >= times.end());
        sheet.lay(picture, 0, 0);
        clock.lay(picture, frame, clockLeft, clockTop);
    }

    private void light(int word, boolean silent) {
        int now = silent ? words.size() + said.pieces().size() : word;
        if (now != lit) {
            Uninterrupted.run(() -> mark(now));
        }
    }

    private void mark(int now) {
        Graphics2D ink = ink();
        for (Flow.Placed placed : words) {
            if (placed.piece() == now) {
                ink.setColor(accent);
                ink.fill(marker(placed));
                word(ink, placed, SAID);
                renew(placed);
            } else if (placed.piece() >= lit && placed.piece() < now) {
                ink.setColor(PAPER);
                RoundRectangle2D mark = marker(placed);
                // A little larger than the mark, whose soft edge would stay behind.
                ink.fill(
                        new Rectangle2D.Double(
                                mark.getX() - 1,
                                mark.getY() - 1,
                                mark.getWidth() + 2,
                                mark.getHeight() + 2));
                word(ink, placed, SAID);
                renew(placed);
            }
        }
        ink.dispose();
        lit = now;
    }

    private void renew(Flow.Placed word) {
        RoundRectangle2D box = marker(word);
        sheet.update(
                image,
                (int) box.getX() - 2,
                (int) box.getY() - 2,
                (int) box.getWidth() + 6,
                (int) box.getHeight() + 6);
    }

    /** The stroke of a text marker behind a word. */
    private RoundRectangle2D marker(Flow.Placed word) {
        BoardLayout.Card card = layout.said();
        double size = card.text();
        double air = size * 0.11;
        return new RoundRectangle2D.Double(
                card.x() + card.padding() + word.x() - air,
                textTop(card) + word.base() - size * 0.92,
                word.width() + 2 * air,
                size * 1.2,
                size * 0.3,
                size * 0.3);
    }

    private void word(Graphics2D ink, Flow.Placed word, Color colour) {
        BoardLayout.Card card = layout.said();
        ink.setFont(said.font(card.text()));
        ink.setColor(colour);
        ink.drawString(
                word.text(),
                (float) (card.x() + card.padding() + word.x()),
                (float) (textTop(card) + word.base()));
    }

    private void seen(Graphics2D ink, Flow seen) {
        BoardLayout.Card card = layout.seen();
        double unit = layout.unit();
        ink.setColor(GLASS);
        ink.fill(rounded(card, 22 * unit));
        ink.setColor(accent);
        double bar = Math.max(2, 5 * unit);
        ink.fill(
                new RoundRectangle2D.Double(
                        card.x(),
                        card.y() + 18 * unit,
                        bar,
                        Math.max(bar, card.height() - 36 * unit),
                        bar,
                        bar));
        ink.setColor(SEEN_INK);
        ink.setFont(seen.font(card.text()));
        for (Flow.Placed word : seen.place(card.text(), card.column())) {
            ink.drawString(
                    word.text(),
                    (float) (card.x() + card.padding() + word.x()),
                    (float) (textTop(card) + word.base()));
        }
    }

    private void paper(Graphics2D ink) {
        BoardLayout.Card card = layout.said();
        double unit = layout.unit();
        ink.setColor(PAPER);
        ink.fill(rounded(card, 22 * unit));
        double foot = card.y() + card.height() - 1;
        Path2D tail = new Path2D.Double();
        tail.moveTo(card.x() + 34 * unit, foot);
        tail.quadTo(card.x() + 36 * unit, foot + 12 * unit, card.x() + 24 * unit, foot + 20 * unit);
        tail.quadTo(card.x() + 54 * unit, foot + 16 * unit, card.x() + 66 * unit, foot);
        tail.closePath();
        ink.fill(tail);
    }

    private void number(Graphics2D ink, ClipRequest request) {
        String number = Integer.toString(request.number());
        double row = layout.row();
        Font font = Lettering.BOLD.forText(number).deriveFont((float) (row * 0.66));
        double wide = font.getStringBounds(number, Lettering.EXACT).getWidth();
        double chip = Math.max(row, wide + row * 0.5);
        double x = layout.margin();
        ink.setColor(accent);
        ink.fill(new RoundRectangle2D.Double(x, layout.top(), chip, row, row * 0.4, row * 0.4));
        ink.setColor(SAID);
        ink.setFont(font);
        ink.drawString(
                number,
                (float) (x + (chip - wide) / 2),
                (float) (layout.top() + row / 2 + row * 0.66 * 0.36));
    }

    private void clockGround(Graphics2D ink, int row) {
        double air = 14 * layout.unit();
        ink.setColor(Clockface.GROUND);
        ink.fill(
                new RoundRectangle2D.Double(
                        clockLeft - air,
                        clockTop,
                        clock.width() + 2 * air,
                        row,
                        row * 0.4,
                        row * 0.4));
    }

    private static double textTop(BoardLayout.Card card) {
        return card.y() + card.padding() * 0.75;
    }

    private static RoundRectangle2D rounded(BoardLayout.Card card, double corner) {
        return new RoundRectangle2D.Double(
                card.x(), card.y(), card.width(), card.height(), 2 * corner, 2 * corner);
    }

    private Graphics2D ink() {
        Graphics2D ink = image.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return ink;
    }
}
