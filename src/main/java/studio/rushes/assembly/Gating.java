package studio.rushes.assembly;

import java.util.List;

/**
 * Integrated loudness from momentary values, by the two gates of ITU-R BS.1770: what lies below −70
 * LUFS does not count, nor what lies 10 LU below the mean of the rest.
 */
public final class Gating {
    private static final double RELATIVE = -10;

    private Gating() {}

    /** In LUFS; {@link SoundFacts#SILENCE} where nothing counts. */
    public static double integrated(List<Float> momentary) {
        double ungated = mean(momentary, SoundFacts.SILENCE);
        return Math.max(SoundFacts.SILENCE, mean(momentary, ungated + RELATIVE));
    }

    /** Mean of the energy above a gate, in LUFS. */
    private static double mean(List<Float> momentary, double gate) {
        double energy = 0;
        int count = 0;
        for (float value : momentary) {
            if (value > gate && value > SoundFacts.SILENCE) {
                energy += Math.pow(10, value / 10);
                count++;
            }
        }
        return count == 0 ? SoundFacts.SILENCE : 10 * Math.log10(energy / count);
    }
}
