package studio.rushes.media;

import java.nio.ByteBuffer;

/**
 * One picture that stands for a clip: BGRA bytes, rows without padding, opaque. The buffer belongs
 * to whoever asked for the poster.
 */
public record Poster(FrameSize size, ByteBuffer bgra) {
    public Poster {
        int bytes = size.width() * size.height() * 4;
        if (bgra.remaining() != bytes) {
            throw new IllegalArgumentException(
                    "a poster of " + size + " is " + bytes + " bytes, was " + bgra.remaining());
        }
    }
}
