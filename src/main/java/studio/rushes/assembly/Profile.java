package studio.rushes.assembly;

import java.util.Optional;
import java.util.OptionalInt;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * What a place that shows films asks of them.
 *
 * @param id one word, such as {@code tiktok}
 * @param name as people call it
 * @param size empty: as the clips are
 * @param rate empty: as films are
 * @param maxBitRate of the pictures, in bit/s
 * @param quality where nobody chose another
 * @param source where these numbers come from, for people
 */
public record Profile(
        String id,
        String name,
        Optional<FrameSize> size,
        Optional<FrameRate> rate,
        OptionalInt maxBitRate,
        LoudnessTarget loudness,
        Quality quality,
        String source) {}
