package studio.rushes.media;

/**
 * Writes one clip, H.264 and AAC at 48 kHz stereo, in an MP4 file. Used by one thread. Closing
 * without {@link #finish} leaves no usable file.
 */
public interface ClipWriter extends AutoCloseable {
    /** Appends one picture, shown for one frame. The picture may be reused after the call. */
    void picture(YuvPicture picture);

    /** Appends interleaved 16 bit stereo at 48 kHz. */
    void sound(short[] interleaved, int samplesPerChannel);

    /** Flushes both streams and closes the file; it is complete after this and not before. */
    void finish();

    @Override
    void close();
}
