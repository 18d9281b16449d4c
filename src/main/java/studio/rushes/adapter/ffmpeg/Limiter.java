package studio.rushes.adapter.ffmpeg;

import java.util.function.IntPredicate;

/**
 * Keeps a sound under a true peak: it turns down shortly before and comes back slowly. It forgets
 * within half a second, so that a film limited run by run is limited as if in one; and where
 * nothing has to be turned down, samples stay as they are to the last bit.
 */
final class Limiter {
    /** 5 ms, half of it audible as neither click nor breath. */
    private static final int AHEAD = AacEncoder.SAMPLE_RATE / 200;

    private static final double RELEASE_SECONDS = 0.04;
    private static final float KEEP =
            (float) Math.exp(-1 / (RELEASE_SECONDS * AacEncoder.SAMPLE_RATE));

    /** Less than 16 bit can show. */
    private static final float NOTHING = 1e-5f;

    private final double ceiling;
    private final TruePeak truePeak = new TruePeak();

    /**
     * @param ceiling in dBTP
     */
    Limiter(double ceiling) {
        this.ceiling = Decibel.factor(ceiling);
    }

    /** Limits in place, for the sake of peaks at the samples that count. */
    void limit(Window window, IntPredicate counts) {
        float[] values = new float[window.length()];
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            truePeak.raise(window.channel(channel), ceiling, values);
        }
        if (cuts(values, counts)) {
            lookAhead(values);
            apply(window, values);
        }
    }

    /** From magnitudes to how much is to be taken away, 0 to 1, with the slow way back. */
    private boolean cuts(float[] values, IntPredicate counts) {
        boolean any = false;
        float held = 0;
        for (int i = 0; i < values.length; i++) {
            boolean over = values[i] > ceiling && counts.test(i);
            float wanted = over ? (float) (1 - ceiling / values[i]) : 0;
            held = Math.max(wanted, held < NOTHING ? 0 : held * KEEP);
            values[i] = held;
            any |= over;
        }
        return any;
    }

    /** The most of what comes, so early that {@link #apply} can lead to it in a straight line. */
    private static void lookAhead(float[] cuts) {
        int[] queue = new int[cuts.length];
        int head = 0;
        int tail = 0;
        int next = 0;
        for (int i = 0; i < cuts.length; i++) {
            for (; next < cuts.length && next <= i + AHEAD; next++) {
                while (tail > head && cuts[queue[tail - 1]] <= cuts[next]) {
                    tail--;
                }
                queue[tail++] = next;
            }
            while (queue[head] < i) {
                head++;
            }
            // The value at i is behind the queue's head and is not looked at again.
            cuts[i] = cuts[queue[head]];
        }
    }

    /** What lies before the window is taken for its first sample. */
    private static void apply(Window window, float[] cuts) {
        double sum = (AHEAD + 1.0) * cuts[0];
        int inside = cuts[0] > 0 ? AHEAD + 1 : 0;
        for (int i = 0; i < cuts.length; i++) {
            float leaving = cuts[Math.max(0, i - AHEAD - 1)];
            sum += cuts[i] - leaving;
            inside += (cuts[i] > 0 ? 1 : 0) - (leaving > 0 ? 1 : 0);
            if (inside == 0) {
                sum = 0;
                continue;
            }
            float factor = (float) (1 - sum / (AHEAD + 1));
            for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
                window.channel(channel)[i] *= factor;
            }
        }
    }
}
