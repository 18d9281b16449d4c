package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.media.Loudness;

/**
 * Finds where someone speaks by the energy of the sound alone: a threshold between the quiet and
 * the loud of this very clip, harder to pass upwards than downwards.
 */
final class SpeechSpans {
    private static final double SILENCE_DB = -90;

    /** What never rises above this is taken for silence. */
    private static final double AUDIBLE_DB = -52;

    /** Sound that varies less than this has no pauses that could be told from speech. */
    private static final double LEAST_CONTRAST_DB = 8;

    /** Deeper silence than this below the voice says nothing more about where speech is. */
    private static final double MOST_CONTRAST_DB = 40;

    private static final double ENTER = 0.45;
    private static final double LEAVE = 0.33;

    /** A stop consonant is silent for up to this long without being a pause. */
    private static final int SHORTEST_PAUSE = 160;

    /** A click is shorter than this, a syllable longer. */
    private static final int SHORTEST_SOUND = 60;

    private SpeechSpans() {}

    /** A stretch of sound in milliseconds. */
    record Span(long start, long end) {
        long length() {
            return end - start;
        }
    }

    /** Stretches of speech in order, or none where speech cannot be told from the rest. */
    static List<Span> in(Loudness sound, long millis) {
        double[] levels =
                sound.levels().stream()
                        .limit(millis / sound.windowMillis() + 1)
                        .mapToDouble(SpeechSpans::decibels)
                        .toArray();
        if (levels.length == 0) {
            return List.of();
        }
        double[] sorted = levels.clone();
        java.util.Arrays.sort(sorted);
        double loud = sorted[(int) ((sorted.length - 1) * 0.95)];
        double quiet =
                Math.max(sorted[(int) ((sorted.length - 1) * 0.08)], loud - MOST_CONTRAST_DB);
        if (loud < AUDIBLE_DB || loud - quiet < LEAST_CONTRAST_DB) {
            return List.of();
        }
        double contrast = loud - quiet;
        List<Span> raw =
                above(
                        levels,
                        quiet + ENTER * contrast,
                        quiet + LEAVE * contrast,
                        sound.windowMillis());
        return joined(raw).stream()
                .filter(span -> span.length() >= SHORTEST_SOUND && span.start() < millis)
                .map(span -> new Span(span.start(), Math.min(span.end(), millis)))
                .toList();
    }

    private static double decibels(float level) {
        return level > 0 ? Math.max(SILENCE_DB, 20 * Math.log10(level)) : SILENCE_DB;
    }

    private static List<Span> above(double[] levels, double enter, double leave, int window) {
        List<Span> spans = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= levels.length; i++) {
            boolean ends = i == levels.length || levels[i] < leave;
            if (from < 0 && !ends && levels[i] >= enter) {
                from = i;
                while (from > 0 && levels[from - 1] >= leave && !touches(spans, from - 1, window)) {
                    from--;
                }
            } else if (from >= 0 && ends) {
                spans.add(new Span((long) from * window, (long) i * window));
                from = -1;
            }
        }
        return spans;
    }

    private static boolean touches(List<Span> spans, int index, int window) {
        return !spans.isEmpty() && spans.getLast().end() > (long) index * window;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && span.start() - joined.getLast().end() < SHORTEST_PAUSE) {
                joined.add(new Span(joined.removeLast().start(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
