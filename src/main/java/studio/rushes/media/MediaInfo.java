package studio.rushes.media;

/**
 * What a clip really holds, found by decoding all of it.
 *
 * @param size as it is meant to be seen, rotation applied
 * @param frames pictures decoded
 * @param promisedFrames pictures the container names, 0 where it names none
 * @param damagedFrames pictures the decoder had to repair
 * @param rate as the container says it
 * @param hasSound whether there is an audio stream
 * @param seconds of the video stream
 */
public record MediaInfo(
        FrameSize size,
        long frames,
        long promisedFrames,
        long damagedFrames,
        FrameRate rate,
        boolean hasSound,
        double seconds) {}
