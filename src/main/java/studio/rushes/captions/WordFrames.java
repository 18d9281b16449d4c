package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import studio.rushes.captions.SpeechSpans.Span;
import studio.rushes.media.FrameRate;

/**
 * Snaps the times of words to frames. Words stay in order, and each begins after the one before it
 * has had its least time, as long as there are frames enough; marks make room for words.
 */
final class WordFrames {
    /** A word shorter than this is no word; at most rates a frame is longer. */
    private static final double SHORTEST = 0.02;

    private final long frames;
    private final FrameRate rate;
    private final long least;

    private WordFrames(long frames, FrameRate rate, long least) {
        this.frames = frames;
        this.rate = rate;
        this.least = least;
    }

    /**
     * One timed word for each written one.
     *
     * @param times of the words that are said, in order
     * @param source of a said word, by its number
     */
    static List<TimedWord> of(
            ScriptWords script,
            List<Span> times,
            IntFunction<WordSource> source,
            long frames,
            FrameRate rate) {
        long wanted = Math.max(1, (long) Math.ceil(SHORTEST / rate.seconds(1) - 1e-9));
        int count = script.written().size();
        long least = count * wanted <= frames ? wanted : 1;
        return new WordFrames(frames, rate, least).snapped(script, times, source);
    }

    private List<TimedWord> snapped(
            ScriptWords script, List<Span> times, IntFunction<WordSource> source) {
        int count = script.written().size();
        long[] starts = new long[count];
        long[] ends = new long[count];
        for (int i = 0; i < count; i++) {
            wish(script, times, i, starts, ends);
        }
        boolean room = count * least <= frames;
        if (room) {
            for (int i = count - 2; i >= 0; i--) {
                if (script.said().get(script.owner(i)).token() != i) {
                    starts[i] = Math.max(0, Math.min(starts[i], starts[i + 1] - least));
                }
            }
            inOrder(starts);
        } else {
            for (int i = 0; i < count; i++) {
                starts[i] = i * frames / count;
            }
        }
        List<TimedWord> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long next = i == count - 1 ? frames : starts[i + 1];
            long shortest = starts[i] + least;
            out.add(
                    new TimedWord(
                            script.written().get(i),
                            starts[i],
                            Math.clamp(ends[i], shortest, Math.max(shortest, next)),
                            source.apply(script.owner(i))));
        }
        return out;
    }

    /** A mark takes the end of the word before it, or what comes before the word it introduces. */
    private void wish(ScriptWords script, List<Span> times, int token, long[] starts, long[] ends) {
        int owner = script.owner(token);
        int said = script.said().get(owner).token();
        long start = rate.framesIn(times.get(owner).start() / 1000.0);
        long end = rate.framesIn(times.get(owner).end() / 1000.0);
        if (token == said) {
            starts[token] = start;
            ends[token] = end;
        } else if (token < said) {
            starts[token] = Math.max(0, start - (said - token) * least);
            ends[token] = starts[token] + least;
        } else {
            starts[token] = Math.max(0, end - (script.last(owner) - token + 1) * least);
            ends[token] = starts[token] + least;
        }
    }

    private void inOrder(long[] starts) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] = Math.max(starts[i], starts[i - 1] + least);
        }
        for (int i = starts.length - 1; i >= 0; i--) {
            long last = i == starts.length - 1 ? frames - least : starts[i + 1] - least;
            starts[i] = Math.min(starts[i], last);
        }
    }
}
