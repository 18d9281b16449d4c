package studio.rushes.captions;

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

    /** One timed word for each written one of a block; none where nothing is said. Pure. */
    public static List<TimedWord> of(
            String dialogue, Locale language, Loudness sound, long frames, FrameRate rate) {
        ScriptWords script = ScriptWords.of(dialogue, language);
        int count = script.said().size();
        if (count == 0 || frames < 1) {
            return List.of();
        }
        long millis = Math.max(1, Math.round(rate.seconds(frames) * 1000));
        WordWeights weights = WordWeights.of(script);
        List<Span> speech = SpeechSpans.in(sound, millis);
        double spoken = speech.stream().mapToLong(Span::length).sum() / 1000.0;
        if (spoken * FASTEST < weights.between(0, count)) {
            speech = List.of(whole(millis));
        }
        return WordFrames.of(
                script, PausePlacing.place(weights, speech), _ -> WordSource.TIMED, frames, rate);
    }

    /** Where a voice is most likely in a clip of which nothing else is known. */
    static Span whole(long millis) {
        long lead = Math.min(LEAD_MILLIS, millis / 20);
        long tail = Math.min(TAIL_MILLIS, millis / 10);
        return new Span(lead, millis - tail);
    }
}
