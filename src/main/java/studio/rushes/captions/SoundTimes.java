package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.SpeechSpans.Span;

/**
 * When each word of a line is said: matched ones when they were heard, those between share what
 * lies between, by their length.
 */
final class SoundTimes {
    /** A letter takes about this long, in milliseconds, where nothing says better. */
    private static final double USUAL = 70;

    private static final double FASTEST = 25;
    private static final double SLOWEST = 150;

    /** Words squeezed into less than this share of their time were glued to the one before. */
    private static final double SQUEEZED = 0.4;

    /** Wrong words that fill less than this share of the time are not all that was said. */
    private static final double COVERED = 0.6;

    private final SoundLine line;
    private final IntToDoubleFunction pauseAfter;
    private final List<Span> heard;
    private final long millis;
    private final @Nullable Span[] times;
    private double pace;

    private SoundTimes(
            SoundLine line, IntToDoubleFunction pauseAfter, List<Span> heard, long millis) {
        this.line = line;
        this.pauseAfter = pauseAfter;
        this.heard = heard;
        this.millis = millis;
        times = new Span[line.size()];
    }

    /**
     * One span for each sound of the line.
     *
     * @param pauseAfter the pause a sound asks for behind it, in letters
     * @param heard spans of the other side
     */
    static List<Span> of(
            SoundLine line,
            IntToDoubleFunction pauseAfter,
            List<WordAlignment.Pair> pairs,
            List<Span> heard,
            long millis) {
        return new SoundTimes(line, pauseAfter, heard, millis).placed(pairs);
    }

    private List<Span> placed(List<WordAlignment.Pair> pairs) {
        for (WordAlignment.Pair pair : pairs) {
            if (pair.isMatch()) {
                anchor(pair);
            }
        }
        pace = pace();
        int at = 0;
        while (at < pairs.size()) {
            int end = at;
            while (end < pairs.size() && !pairs.get(end).isMatch()) {
                end++;
            }
            if (end > at) {
                WordAlignment.Pair first = pairs.get(at);
                WordAlignment.Pair last = pairs.get(end - 1);
                fill(
                        first.left(),
                        last.left() + last.lefts(),
                        heard.subList(first.right(), last.right() + last.rights()));
            }
            at = end + 1;
        }
        List<Span> all = new ArrayList<>();
        for (Span time : times) {
            all.add(time == null ? new Span(0, 0) : time);
        }
        return all;
    }

    private void anchor(WordAlignment.Pair pair) {
        Span from = heard.get(pair.right());
        Span to = heard.get(pair.right() + pair.rights() - 1);
        share(
                pair.left(),
                pair.left() + pair.lefts(),
                List.of(new Span(from.start(), Math.max(from.start(), to.end()))));
    }

    /** Milliseconds a letter, of the words that were heard; the middle one, as ends run on. */
    private double pace() {
        double[] each =
                java.util.stream.IntStream.range(0, times.length)
                        .filter(i -> times[i] != null)
                        .mapToDouble(i -> length(i) / line.weight(i))
                        .sorted()
                        .toArray();
        return each.length == 0 ? USUAL : Math.clamp(each[each.length / 2], FASTEST, SLOWEST);
    }

    private double length(int sound) {
        Span time = times[sound];
        return time == null ? 0 : time.length();
    }

    /** Places the sounds from one to before another, in whose place others were heard. */
    private void fill(int from, int to, List<Span> others) {
        if (from == to) {
            return;
        }
        if (others.size() == to - from) {
            for (int i = from; i < to; i++) {
                times[i] = others.get(i - from);
            }
            return;
        }
        double expected = pace * weight(from, to);
        if (others.stream().mapToLong(Span::length).sum() >= COVERED * expected) {
            share(from, to, others);
            return;
        }
        Span before = from == 0 ? null : times[from - 1];
        Span after = to == times.length ? null : times[to];
        long start = start(before, after, others, expected);
        long end = end(before, after, others, start + Math.round(expected));
        if (before != null && end - start < SQUEEZED * expected) {
            share(from - 1, to, List.of(new Span(before.start(), Math.max(before.start(), end))));
        } else {
            shareWithPauses(from, to, new Span(start, Math.max(start, end)));
        }
    }

    private long start(
            @Nullable Span before, @Nullable Span after, List<Span> others, double expected) {
        if (before != null) {
            return before.end();
        }
        long heardFirst = others.isEmpty() ? Long.MAX_VALUE : others.getFirst().start();
        if (after != null) {
            return Math.max(0, Math.min(heardFirst, after.start() - Math.round(expected)));
        }
        return others.isEmpty() ? WordTimes.whole(millis).start() : heardFirst;
    }

    private long end(@Nullable Span before, @Nullable Span after, List<Span> others, long wanted) {
        if (after != null) {
            return after.start();
        }
        if (before == null && others.isEmpty()) {
            return WordTimes.whole(millis).end();
        }
        long heardLast = others.isEmpty() ? 0 : others.getLast().end();
        return Math.min(millis, Math.max(heardLast, wanted));
    }

    /** What is left over of a span goes where marks ask for a pause, else to the words. */
    private void shareWithPauses(int from, int to, Span span) {
        double[] pauses = new double[to - from + 1];
        pauses[0] = from == 0 ? 0 : pauseAfter.applyAsDouble(from - 1);
        for (int i = from; i < to; i++) {
            pauses[i - from + 1] = pauseAfter.applyAsDouble(i);
        }
        if (to == times.length) {
            pauses[to - from] = 0;
        }
        double all = Arrays.stream(pauses).sum();
        double slack = span.length() - pace * weight(from, to);
        if (slack <= 0 || all == 0) {
            share(from, to, List.of(span));
            return;
        }
        double at = span.start() + slack * pauses[0] / all;
        for (int i = from; i < to; i++) {
            double end = at + pace * line.weight(i);
            times[i] = new Span(Math.round(at), Math.round(end));
            at = end + slack * pauses[i - from + 1] / all;
        }
    }

    /** Lays the sounds over spans in order, as if nothing were between these. */
    private void share(int from, int to, List<Span> spans) {
        double perWeight =
                spans.stream().mapToLong(Span::length).sum() / Math.max(1, weight(from, to));
        double done = 0;
        for (int i = from; i < to; i++) {
            long start = at(spans, done, true);
            done += line.weight(i) * perWeight;
            times[i] = new Span(start, Math.max(start, at(spans, done, false)));
        }
    }

    /** The time after so much of the spans; at a border the later one's start or the end. */
    private static long at(List<Span> spans, double spoken, boolean starting) {
        double left = spoken;
        for (Span span : spans) {
            if (left < span.length() - 0.5 || (!starting && left <= span.length() + 0.5)) {
                return span.start() + Math.round(Math.min(left, (double) span.length()));
            }
            left -= span.length();
        }
        return spans.getLast().end();
    }

    private double weight(int from, int to) {
        double all = 0;
        for (int i = from; i < to; i++) {
            all += line.weight(i);
        }
        return all;
    }
}
