package studio.rushes.assembly;

import java.util.Optional;
import studio.rushes.media.FrameRate;

/**
 * The sound of one shot, rendered and kept by itself: 48 kHz stereo, 16 bit, interleaved, without a
 * header, as long as its pictures to the sample.
 *
 * @param loudness what it is brought to; empty: left as it is
 */
public record SoundPlan(Footage footage, FrameRate rate, Optional<LoudnessTarget> loudness) {
    public static final int SAMPLE_RATE = 48_000;

    /** Samples per channel. */
    public long samples() {
        return rate.samplesIn(footage.frames(), SAMPLE_RATE);
    }
}
