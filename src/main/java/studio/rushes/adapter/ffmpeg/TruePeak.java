package studio.rushes.adapter.ffmpeg;

import java.util.Arrays;

/**
 * How far a sound reaches between its samples, seen at four times its rate. Only where the samples
 * come near what is asked for is anything reckoned: a sound is quiet most of the time.
 */
final class TruePeak {
    /** Samples that take part on either side. */
    static final int REACH = 16;

    private static final int PHASES = 4;
    private static final int TAPS = 2 * REACH;
    private static final int BLOCK = 64;
    private static final float[][] FILTERS = filters();

    /** What a filter can at most make of samples that are all 1. */
    private static final float MOST = most();

    private final float[] between = new float[BLOCK];

    /**
     * The largest magnitude on and between the samples of a stretch. What lies before and behind
     * the array counts as silence.
     *
     * @param above only a peak above this need be exact
     */
    double of(float[] samples, int from, int to, double above) {
        double peak = above;
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(at + BLOCK, to);
            double near = largest(samples, at - REACH, end + REACH);
            if (near * MOST > peak) {
                peak = Math.max(peak, largest(samples, at, end));
                for (int phase = 1; phase < PHASES; phase++) {
                    interpolate(samples, at, end, phase);
                    peak = Math.max(peak, largest(between, 0, end - at));
                }
            }
        }
        return peak;
    }

    /** Raises each value to the magnitude around its sample, where that may pass the threshold. */
    void raise(float[] samples, double threshold, float[] magnitudes) {
        for (int at = 0; at < samples.length; at += BLOCK) {
            int end = Math.min(at + BLOCK, samples.length);
            if (largest(samples, at - REACH, end + REACH) * MOST <= threshold) {
                continue;
            }
            for (int i = at; i < end; i++) {
                magnitudes[i] = Math.max(magnitudes[i], Math.abs(samples[i]));
            }
            for (int phase = 1; phase < PHASES; phase++) {
                interpolate(samples, at, end, phase);
                for (int i = at; i < end; i++) {
                    float value = Math.abs(between[i - at]);
                    magnitudes[i] = Math.max(magnitudes[i], value);
                    if (i + 1 < samples.length) {
                        magnitudes[i + 1] = Math.max(magnitudes[i + 1], value);
                    }
                }
            }
        }
    }

    private void interpolate(float[] samples, int from, int to, int phase) {
        Arrays.fill(between, 0);
        float[] filter = FILTERS[phase];
        for (int tap = 0; tap < TAPS; tap++) {
            int shift = tap - REACH + 1;
            int first = Math.max(from, -shift);
            int last = Math.min(to, samples.length - shift);
            float weight = filter[tap];
            for (int i = first; i < last; i++) {
                between[i - from] += weight * samples[i + shift];
            }
        }
    }

    private static float largest(float[] samples, int from, int to) {
        float largest = 0;
        int end = Math.min(to, samples.length);
        for (int i = Math.max(0, from); i < end; i++) {
            largest = Math.max(largest, Math.abs(samples[i]));
        }
        return largest;
    }

    private static float[][] filters() {
        float[][] filters = new float[PHASES][TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - REACH + 1 - (double) phase / PHASES;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                double edge = Math.cos(Math.PI * x / (2 * REACH));
                filters[phase][tap] = (float) (sinc * edge * edge);
            }
        }
        return filters;
    }

    private static float most() {
        float most = 1;
        for (float[] filter : FILTERS) {
            float sum = 0;
            for (float weight : filter) {
                sum += Math.abs(weight);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
