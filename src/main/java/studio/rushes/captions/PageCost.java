package studio.rushes.captions;

import java.util.List;
import studio.rushes.media.FrameRate;

/**
 * How bad a page would be. What must not happen costs so much that it is done only where every
 * other way is worse: where words come faster than anybody reads.
 */
final class PageCost {
    private static final double SPLIT_PAUSE = 0.5;
    private static final double SHORTEST = 0.5;

    /** A page shorter than this flickers; it is worse than one that runs over a sentence's end. */
    private static final double FLICKER = 0.2;

    private static final double FLICKERS = 30_000;
    private static final double CROSSES_SENTENCE = 10_000;
    private static final double LEANS_ON_FITTING = 1_000;
    private static final double LEANS = 100;
    private static final double TOO_SHORT = 60;
    private static final double LONE_SHORT_WORD = 1.5;

    private final int wanted;
    private final FrameRate rate;

    PageCost(int wanted, FrameRate rate) {
        this.wanted = wanted;
        this.rate = rate;
    }

    /** Of the words from one to before another, as one page. */
    double of(List<CaptionWord> words, int start, int end, boolean nextFits) {
        double cost = Math.pow(end - start - wanted, 2);
        for (int i = start; i < end - 1; i++) {
            if (mustBreakAfter(words, i, start)) {
                cost += CROSSES_SENTENCE;
            }
        }
        boolean last = end == words.size() || breaksAfter(words, end - 1);
        if (!last && Punctuation.leans(words.get(end - 1).text())) {
            cost += nextFits ? LEANS_ON_FITTING : LEANS;
        }
        if (end - start == 1 && words.get(start).text().length() <= 3) {
            cost += LONE_SHORT_WORD;
        }
        if (end < words.size()) {
            cost += shortness(rate.seconds(words.get(end).start() - words.get(start).start()));
        }
        return cost;
    }

    private static double shortness(double seconds) {
        double cost = seconds < SHORTEST ? TOO_SHORT * (SHORTEST - seconds) : 0;
        return seconds < FLICKER ? cost + FLICKERS * (1 - seconds / FLICKER / 2) : cost;
    }

    private boolean mustBreakAfter(List<CaptionWord> words, int word, int start) {
        return breaksAfter(words, word)
                || (word > start && Punctuation.endsPhrase(words.get(word).text()));
    }

    private boolean breaksAfter(List<CaptionWord> words, int word) {
        long pause = words.get(word + 1).start() - words.get(word).end();
        return Punctuation.endsSentence(words.get(word).text())
                || rate.seconds(pause) >= SPLIT_PAUSE;
    }
}
