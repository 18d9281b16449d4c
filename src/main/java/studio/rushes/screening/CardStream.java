package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.Optional;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;

/** One picture that stands still, without a sound. */
public final class CardStream implements FrameStream {
    private final FrameSize size;
    private final FrameRate rate;
    private final long frames;
    private final ByteBuffer bgra;
    private long next;

    /**
     * @param bgra rows without padding, opaque
     */
    public CardStream(FrameSize size, FrameRate rate, long frames, ByteBuffer bgra) {
        this.size = size;
        this.rate = rate;
        this.frames = frames;
        this.bgra = bgra.asReadOnlyBuffer();
    }

    @Override
    public FrameSize size() {
        return size;
    }

    @Override
    public FrameRate rate() {
        return rate;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean hasSound() {
        return false;
    }

    @Override
    public void seek(long frame) {
        next = frame;
    }

    @Override
    public Optional<Piece> next() {
        return next >= frames
                ? Optional.empty()
                : Optional.of(new Piece.Picture(next++, bgra.duplicate()));
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }
}
