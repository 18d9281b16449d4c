package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.List;

/**
 * How loud the music is at every {@link SoundFacts#LEVEL_SAMPLES}: down while somebody speaks, a
 * little before too, up again some time after, and faded at both ends of the film.
 */
final class Ducking {
    /** Below this nobody speaks, in dB below full scale. */
    private static final double SPEECH = -38;

    /** How far a fade goes, in dB. */
    private static final double OUT = -60;

    private static final int STEPS_A_SECOND = SoundPlan.SAMPLE_RATE / SoundFacts.LEVEL_SAMPLES;
    private static final int DOWN = STEPS_A_SECOND / 5;
    private static final int UP = STEPS_A_SECOND / 2;

    /** Pauses between words are not worth coming up for. */
    private static final int HOLD = STEPS_A_SECOND * 3 / 5;

    private Ducking() {}

    /**
     * @param levels of the film without music, in dB below full scale
     * @return gains in dB, as many
     */
    static List<Float> gains(Music music, List<Float> levels) {
        int count = levels.size();
        int[] since = sinceSpeech(levels, false);
        int[] until = sinceSpeech(levels, true);
        List<Float> gains = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            double after = Math.clamp((double) (since[i] - HOLD) / UP, 0, 1);
            double before = Math.clamp((double) until[i] / DOWN, 0, 1);
            double duck = -music.duck() * (1 - Math.min(after, before));
            double fade = Math.min(fade(i, music.fadeIn()), fade(count - 1 - i, music.fadeOut()));
            gains.add((float) Math.max(OUT, duck + OUT * (1 - fade)));
        }
        return gains;
    }

    private static double fade(int steps, double seconds) {
        return seconds == 0 ? 1 : Math.min(1, steps / (seconds * STEPS_A_SECOND));
    }

    /** Steps since somebody spoke last, or until somebody speaks next. */
    private static int[] sinceSpeech(List<Float> levels, boolean backwards) {
        int count = levels.size();
        int[] steps = new int[count];
        int since = HOLD + UP;
        for (int k = 0; k < count; k++) {
            int i = backwards ? count - 1 - k : k;
            since = levels.get(i) > SPEECH ? 0 : since + 1;
            steps[i] = since;
        }
        return steps;
    }
}
