package studio.rushes.adapter.animatic;

import studio.rushes.media.FrameSize;

/**
 * Where the cards of a board lie and how large their text is: everything above the zone in which
 * captions are burnt in later, whatever the length of the texts.
 *
 * @param seen the card of what is seen, empty where nothing is
 * @param said the card of what is said, empty where nothing is
 */
record BoardLayout(double unit, double margin, double top, double row, Card seen, Card said) {
    /** Captions begin at 57 % of the height; a little air above them. */
    private static final double LOWEST = 0.55;

    private static final double SEEN_SIZE = 36;
    private static final double SAID_SIZE = 44;
    private static final double SMALLEST = 1;
    private static final double SHRINK = 0.96;

    /** A card and the column of text in it, all in pixels. */
    record Card(double x, double y, double width, double height, double padding, double text) {
        static final Card NONE = new Card(0, 0, 0, 0, 0, 0);

        boolean isEmpty() {
            return width == 0;
        }

        double column() {
            return width - 2 * padding;
        }
    }

    static BoardLayout of(FrameSize size, Flow seen, Flow said) {
        double unit = Backdrop.unit(size);
        double margin = 36 * unit;
        double top = size.height() * 0.032;
        double row = 60 * unit;
        Frame frame =
                new Frame(
                        margin,
                        top + row + 18 * unit,
                        size.width() - 2 * margin,
                        size.height() * LOWEST,
                        18 * unit,
                        unit);
        boolean beside = size.width() > 1.3 * size.height() && !seen.isEmpty() && !said.isEmpty();
        if (beside) {
            return new BoardLayout(unit, margin, top, row, frame.left(seen), frame.right(said));
        }
        Card[] cards = frame.stacked(seen, said);
        return new BoardLayout(unit, margin, top, row, cards[0], cards[1]);
    }

    /** What the cards may take. */
    private record Frame(double x, double y, double width, double bottom, double gap, double unit) {
        /** One above the other, both shrunk alike until they fit. */
        Card[] stacked(Flow seen, Flow said) {
            for (double scale = 1; scale * SEEN_SIZE * unit > SMALLEST; scale *= SHRINK) {
                Card upper = card(seen, SEEN_SIZE * scale, x, y, width);
                double next = upper.isEmpty() ? y : upper.y + upper.height + gap;
                Card lower = card(said, SAID_SIZE * scale, x, next, width);
                if (holds(upper) && holds(lower)) {
                    return new Card[] {upper, lower};
                }
            }
            return new Card[] {Card.NONE, Card.NONE};
        }

        Card left(Flow seen) {
            return shrunk(seen, SEEN_SIZE, x);
        }

        Card right(Flow said) {
            return shrunk(said, SAID_SIZE, x + half() + gap);
        }

        private double half() {
            return (width - gap) / 2;
        }

        private Card shrunk(Flow flow, double size, double left) {
            for (double at = size; at * unit > SMALLEST; at *= SHRINK) {
                Card card = card(flow, at, left, y, half());
                if (holds(card)) {
                    return card;
                }
            }
            return Card.NONE;
        }

        private boolean holds(Card card) {
            return card.isEmpty() || card.y + card.height <= bottom;
        }

        private Card card(Flow flow, double size, double left, double top, double wide) {
            if (flow.isEmpty()) {
                return Card.NONE;
            }
            double text = size * unit;
            double padding = Math.min(24 * unit, Math.max(8 * unit, text * 0.75));
            double high = flow.height(text, wide - 2 * padding) + 1.5 * padding;
            return new Card(left, top, wide, high, padding, text);
        }
    }
}
