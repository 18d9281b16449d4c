package studio.rushes.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** One open clip, read forward from where it stands. Used by one thread at a time. Blocking. */
public interface FrameStream extends AutoCloseable {
    FrameSize size();

    FrameRate rate();

    /** Pictures in the clip, as the container says. */
    long frames();

    boolean hasSound();

    /** Places the stream so that the next picture is the one with this number, from 0. */
    void seek(long frame);

    /**
     * The next piece in the order of the file; empty at the end. Its buffer is good until the next
     * call.
     */
    Optional<Piece> next();

    @Override
    void close();

    /** Something to show or to play. */
    sealed interface Piece {
        /** A picture as BGRA bytes, rows without padding, opaque. */
        record Picture(long frame, ByteBuffer bgra) implements Piece {}

        /** Interleaved 16 bit little-endian stereo at 48 kHz, from this sample of the clip on. */
        record Sound(long sample, ByteBuffer pcm) implements Piece {}
    }
}
