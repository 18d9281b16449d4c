package studio.rushes.adapter.ffmpeg;

/**
 * How far a sound reaches between its samples, seen at four times its rate. Only where the samples
 * come near what is asked for is anything reckoned: a sound is quiet most of the time.
 */
final class TruePeak {
    /** Samples that take part on either side. */
    static final int REACH = 8;

    private static final int PHASES = 4;
    private static final int TAPS = 2 * REACH;
    private static final double SHAPE = 6;
    private static final int BLOCK = 8;
    private static final float[][] FILTERS = filters();

    /** Blocks that a filter reaches into from any place of one, on either side. */
    private static final int NEAR = REACH / BLOCK;

    /**
     * What a filter can at most make of a block so far away whose samples are all 1: a loud sample
     * lifts what is beside it, and hardly what is eight samples away.
     */
    private static final float[] MOST = most();

    private final float[] between = new float[BLOCK];
    private final float[] near = new float[2 * NEAR + 1];

    /**
     * The largest magnitude on and between the samples of a stretch. What lies before and behind
     * the array counts as silence.
     *
     * @param above only a peak above this need be exact
     */
    double of(float[] samples, int from, int to, double above) {
        double peak = above;
        begin(samples, from);
        for (int at = from; at < to; at += BLOCK) {
            int end = Math.min(at + BLOCK, to);
            if (bound(samples, at) > peak) {
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
        begin(samples, 0);
        for (int at = 0; at < samples.length; at += BLOCK) {
            int end = Math.min(at + BLOCK, samples.length);
            if (bound(samples, at) <= threshold) {
                continue;
            }
            for (int i = at; i < end; i++) {
                raise(magnitudes, i, Math.abs(samples[i]));
            }
            for (int phase = 1; phase < PHASES; phase++) {
                interpolate(samples, at, end, phase);
                for (int i = at; i < end; i++) {
                    float value = Math.abs(between[i - at]);
                    raise(magnitudes, i, value);
                    if (i + 1 < samples.length) {
                        raise(magnitudes, i + 1, value);
                    }
                }
            }
        }
    }

    /** Looks at what lies around the first block, except for its last neighbour. */
    private void begin(float[] samples, int from) {
        for (int block = -NEAR; block < NEAR; block++) {
            int at = from + block * BLOCK;
            near[block + NEAR + 1] = largest(samples, at, at + BLOCK);
        }
    }

    /** What the blocks around this one can at most make of it; blocks come in order. */
    private float bound(float[] samples, int at) {
        System.arraycopy(near, 1, near, 0, near.length - 1);
        int last = at + NEAR * BLOCK;
        near[near.length - 1] = largest(samples, last, last + BLOCK);
        float bound = 0;
        for (int block = 0; block < near.length; block++) {
            bound += MOST[block] * near[block];
        }
        return bound;
    }

    private static void raise(float[] magnitudes, int at, float value) {
        if (value > magnitudes[at]) {
            magnitudes[at] = value;
        }
    }

    private void interpolate(float[] samples, int from, int to, int phase) {
        float[] filter = FILTERS[phase];
        for (int i = from; i < to; i++) {
            int shift = i - REACH + 1;
            int first = Math.max(0, -shift);
            int last = Math.min(TAPS, samples.length - shift);
            float sum = 0;
            for (int tap = first; tap < last; tap++) {
                sum += filter[tap] * samples[shift + tap];
            }
            between[i - from] = sum;
        }
    }

    /** Without {@link Math}: the worker compiles it to calls, which cost more than all the rest. */
    private static float largest(float[] samples, int from, int to) {
        float most = 0;
        float least = 0;
        int end = Math.min(to, samples.length);
        for (int i = Math.max(0, from); i < end; i++) {
            float value = samples[i];
            if (value > most) {
                most = value;
            } else if (value < least) {
                least = value;
            }
        }
        return Math.max(most, -least);
    }

    private static float[][] filters() {
        float[][] filters = new float[PHASES][TAPS];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - REACH + 1 - (double) phase / PHASES;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                filters[phase][tap] = (float) (sinc * kaiser(x / REACH));
            }
        }
        return filters;
    }

    /** A window that keeps what it lets through flat to a thousandth, also with few taps. */
    private static double kaiser(double at) {
        return bessel(SHAPE * Math.sqrt(Math.max(0, 1 - at * at))) / bessel(SHAPE);
    }

    /** The modified one of order 0, as its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static float[] most() {
        float[] most = new float[2 * NEAR + 1];
        for (float[] filter : FILTERS) {
            for (int place = 0; place < BLOCK; place++) {
                float[] sums = new float[most.length];
                for (int tap = 0; tap < TAPS; tap++) {
                    int block = Math.floorDiv(place + tap - REACH + 1, BLOCK) + NEAR;
                    sums[block] += Math.abs(filter[tap]);
                }
                for (int block = 0; block < sums.length; block++) {
                    most[block] = Math.max(most[block], sums[block]);
                }
            }
        }
        return most;
    }
}
