package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.rushes.captions.SpeechSpans.Span;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Loudness;

/** When each word of a block is said, guessed from the sound's energy and the words' lengths. */
public final class WordTimes {
    /**
     * Nobody speaks faster, in units of {@link WordWeights} a second: what was found is no line.
     */
    private static final double FASTEST = 45;

    private static final long LEAD_MILLIS = 150;
    private static final long TAIL_MILLIS = 300;

    private WordTimes() {}

    /** Words of a block that is so many frames long; none where nothing is said. Pure. */
    public static List<CaptionWord> of(
            String dialogue, Locale language, Loudness sound, long frames, FrameRate rate) {
        List<String> words = CaptionText.words(dialogue, language);
        if (words.isEmpty() || frames < 1) {
            return List.of();
        }
        long millis = Math.max(1, Math.round(rate.seconds(frames) * 1000));
        WordWeights weights = WordWeights.of(words);
        List<Span> speech = SpeechSpans.in(sound, millis);
        double spoken = speech.stream().mapToLong(Span::length).sum() / 1000.0;
        if (spoken * FASTEST < weights.between(0, words.size())) {
            speech = List.of(whole(millis));
        }
        return inFrames(words, PausePlacing.place(weights, speech), frames, rate);
    }

    private static Span whole(long millis) {
        long lead = Math.min(LEAD_MILLIS, millis / 20);
        long tail = Math.min(TAIL_MILLIS, millis / 10);
        return new Span(lead, millis - tail);
    }

    /** Snaps to frames: starts go up by at least one frame as long as there are enough of them. */
    private static List<CaptionWord> inFrames(
            List<String> words, List<Span> times, long frames, FrameRate rate) {
        int count = words.size();
        long[] starts = new long[count];
        if (count > frames) {
            for (int i = 0; i < count; i++) {
                starts[i] = i * frames / count;
            }
        } else {
            for (int i = 0; i < count; i++) {
                long wanted = rate.framesIn(times.get(i).start() / 1000.0);
                starts[i] = Math.max(wanted, i == 0 ? 0 : starts[i - 1] + 1);
            }
            for (int i = count - 1; i >= 0; i--) {
                long last = i == count - 1 ? frames - 1 : starts[i + 1] - 1;
                starts[i] = Math.min(starts[i], last);
            }
        }
        List<CaptionWord> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long limit = i == count - 1 ? frames : Math.max(starts[i] + 1, starts[i + 1]);
            long end = rate.framesIn(times.get(i).end() / 1000.0);
            out.add(
                    new CaptionWord(
                            words.get(i), starts[i], Math.clamp(end, starts[i] + 1, limit)));
        }
        return out;
    }
}
