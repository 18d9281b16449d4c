package studio.rushes.assembly;

import java.util.List;

/**
 * What was heard in a rendered sound.
 *
 * @param samples per channel
 * @param lufs integrated loudness by EBU R 128; {@link #SILENCE} where nothing passes its gate
 * @param truePeak in dBTP, at least {@link #NO_PEAK}
 * @param gain what was put on, in dB; 0 where it was left as it was
 * @param momentary loudness of the 400 ms before each tenth of a second, in LUFS
 * @param levels loudness of every 20 ms for itself, in dB below full scale
 */
public record SoundFacts(
        long samples,
        double lufs,
        double truePeak,
        double gain,
        List<Float> momentary,
        List<Float> levels) {
    public static final double SILENCE = -70;
    public static final double NO_PEAK = -120;

    /** Samples per channel of one of the levels. */
    public static final int LEVEL_SAMPLES = 960;

    public SoundFacts {
        momentary = List.copyOf(momentary);
        levels = List.copyOf(levels);
    }
}
