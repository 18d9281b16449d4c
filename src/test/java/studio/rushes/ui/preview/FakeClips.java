package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;

/** Clips in memory: picture n is filled with n, and every picture has its sound behind it. */
final class FakeClips implements FrameSource {
    static final int SAMPLES_A_FRAME = 2_000;

    final AtomicInteger open = new AtomicInteger();
    final List<Long> seeks = new CopyOnWriteArrayList<>();
    final Semaphore seekGate = new Semaphore(Integer.MAX_VALUE / 2);
    final Semaphore seekStarted = new Semaphore(0);
    long frames = 48;
    long promised = 48;
    boolean sound = true;

    @Override
    public FrameStream open(Path clip) {
        open.incrementAndGet();
        return new Stream();
    }

    static long number(byte[] bgra) {
        return Byte.toUnsignedLong(bgra[0]) | Byte.toUnsignedLong(bgra[1]) << 8;
    }

    private final class Stream implements FrameStream {
        private long next;
        private boolean soundNext;

        @Override
        public FrameSize size() {
            return new FrameSize(16, 16);
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM;
        }

        @Override
        public long frames() {
            return promised;
        }

        @Override
        public boolean hasSound() {
            return sound;
        }

        @Override
        public void seek(long frame) {
            seekStarted.release();
            seekGate.acquireUninterruptibly();
            seeks.add(frame);
            next = frame;
            soundNext = false;
        }

        @Override
        public Optional<Piece> next() {
            if (soundNext) {
                soundNext = false;
                long first = (next - 1) * SAMPLES_A_FRAME;
                return Optional.of(
                        new Piece.Sound(first, ByteBuffer.allocate(SAMPLES_A_FRAME * 4)));
            }
            if (next >= frames) {
                return Optional.empty();
            }
            ByteBuffer bgra = ByteBuffer.allocate(16 * 16 * 4);
            bgra.put(0, (byte) next).put(1, (byte) (next >> 8));
            soundNext = sound;
            return Optional.of(new Piece.Picture(next++, bgra));
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
