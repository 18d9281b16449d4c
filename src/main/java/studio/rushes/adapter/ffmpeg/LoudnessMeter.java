package studio.rushes.adapter.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.assembly.Gating;
import studio.rushes.assembly.SoundFacts;

/**
 * Loudness by EBU R 128 and ITU-R BS.1770, fed with a tenth of a second at a time. It reads what
 * FFmpeg's ebur128 reads, for a tenth of its time: that one also keeps a measure of loudness range,
 * and is slow on silence.
 */
final class LoudnessMeter {
    /** Samples per channel between two values. */
    static final int STEP = AacEncoder.SAMPLE_RATE / 10;

    /** Steps that one value stands for. */
    private static final int STEPS = 4;

    private static final double OFFSET = -0.691;

    private final KWeighting weighting = new KWeighting();
    private final double[] energies = new double[STEPS];
    private final List<Float> momentary = new ArrayList<>();

    /** Takes {@link #STEP} samples per channel. */
    void hear(short[] interleaved) {
        energies[momentary.size() % STEPS] = weighting.energy(interleaved, STEP);
        double sum = 0;
        for (double energy : energies) {
            sum += energy;
        }
        boolean whole = momentary.size() + 1 >= STEPS;
        momentary.add((float) (whole ? lufs(sum / (STEPS * STEP)) : SoundFacts.NO_PEAK));
    }

    private static double lufs(double power) {
        return power <= 0
                ? SoundFacts.NO_PEAK
                : Math.max(SoundFacts.NO_PEAK, OFFSET + 10 * Math.log10(power));
    }

    /** Of the 400 ms before the end of each step, in LUFS; nothing before there were so many. */
    List<Float> momentary() {
        return momentary;
    }

    double integrated() {
        return Gating.integrated(momentary);
    }
}
