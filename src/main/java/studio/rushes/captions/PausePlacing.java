package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import studio.rushes.captions.SpeechSpans.Span;

/**
 * Lays words over stretches of speech: each pause that was heard goes between the two words where
 * it costs least, counted in seconds it is off, marks attracting pauses; or nowhere, when it is
 * short and would be far off. The words in between share their stretch by weight.
 */
final class PausePlacing {
    /** More pauses than this in a block are noise; the longest are kept. */
    private static final int MOST_PAUSES = 32;

    /** A pause in the middle of a phrase is that unlikely, as seconds off. */
    private static final double NO_MARK = 0.5;

    private static final double COMMA_ONLY = 0.15;

    private final WordWeights words;
    private final List<Span> speech;
    private final double[] spokenBefore;

    private PausePlacing(WordWeights words, List<Span> speech) {
        this.words = words;
        this.speech = speech;
        spokenBefore = new double[speech.size() + 1];
        for (int i = 0; i < speech.size(); i++) {
            spokenBefore[i + 1] = spokenBefore[i] + speech.get(i).length() / 1000.0;
        }
    }

    /** A time for each word, in order. */
    static List<Span> place(WordWeights words, List<Span> speech) {
        return new PausePlacing(words, withFewPauses(speech, words.count())).times();
    }

    private static List<Span> withFewPauses(List<Span> speech, int words) {
        List<Span> spans = new ArrayList<>(speech);
        int most = Math.min(MOST_PAUSES, words - 1);
        while (spans.size() - 1 > most) {
            int shortest = 1;
            for (int i = 2; i < spans.size(); i++) {
                if (pause(spans, i) < pause(spans, shortest)) {
                    shortest = i;
                }
            }
            Span right = spans.remove(shortest);
            Span left = spans.remove(shortest - 1);
            spans.add(shortest - 1, new Span(left.start(), right.end()));
        }
        return spans;
    }

    private static long pause(List<Span> spans, int before) {
        return spans.get(before).start() - spans.get(before - 1).end();
    }

    private List<Span> times() {
        int[] wordOfPause = cheapest();
        List<Span> times = new ArrayList<>();
        long start = speech.getFirst().start();
        int word = 0;
        for (int i = 0; i < wordOfPause.length; i++) {
            if (wordOfPause[i] > 0) {
                share(word, wordOfPause[i], new Span(start, speech.get(i).end()), times);
                word = wordOfPause[i];
                start = speech.get(i + 1).start();
            }
        }
        share(word, words.count(), new Span(start, speech.getLast().end()), times);
        return times;
    }

    /** For each pause the word it comes before, or 0 where it is left out. */
    private int[] cheapest() {
        int pauses = speech.size() - 1;
        int count = words.count();
        double[][] cost = new double[pauses + 1][count];
        boolean[][] taken = new boolean[pauses + 1][count];
        Arrays.fill(cost[0], Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        int[][] before = new int[pauses + 1][count];
        for (int p = 1; p <= pauses; p++) {
            int best = 0;
            for (int w = 0; w < count; w++) {
                cost[p][w] = cost[p - 1][w] + pause(speech, p) / 1000.0;
                if (w > 0) {
                    best = cost[p - 1][w - 1] < cost[p - 1][best] ? w - 1 : best;
                    double here = cost[p - 1][best] + off(p, w);
                    if (here < cost[p][w]) {
                        cost[p][w] = here;
                        taken[p][w] = true;
                        before[p][w] = best;
                    }
                }
            }
        }
        int[] chosen = new int[pauses];
        int w =
                java.util.stream.IntStream.range(0, count)
                        .boxed()
                        .min(Comparator.comparingDouble(i -> cost[pauses][i]))
                        .orElseThrow();
        for (int p = pauses; p > 0; p--) {
            if (taken[p][w]) {
                chosen[p - 1] = w;
                w = before[p][w];
            }
        }
        return chosen;
    }

    private double off(int pause, int word) {
        double all = spokenBefore[speech.size()];
        double expected = all * words.between(0, word) / words.between(0, words.count());
        double mark = words.pauseAfter(word - 1);
        double unlikely = mark == 0 ? NO_MARK : mark < 4 ? COMMA_ONLY : 0;
        return Math.abs(spokenBefore[pause] - expected) + unlikely;
    }

    /** Words from one to before another, with pauses after marks inside. */
    private void share(int from, int to, Span span, List<Span> times) {
        double all = words.between(from, to);
        for (int i = from; i < to - 1; i++) {
            all += words.pauseAfter(i);
        }
        double at = span.start();
        double perUnit = span.length() / all;
        for (int i = from; i < to; i++) {
            double end = at + words.of(i) * perUnit;
            times.add(new Span(Math.round(at), Math.round(end)));
            at = end + words.pauseAfter(i) * perUnit;
        }
    }
}
