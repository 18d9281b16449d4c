package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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

    /** Takes two milliseconds for each picture. */
    boolean slow;

    FrameRate rate = FrameRate.FILM;

    /** Each sample of a clip's sound says whose it is. */
    byte voice;

    @Override
    public FrameStream open(Path clip) {
        open.incrementAndGet();
        return new Stream();
    }

    @Override
    public FrameStream open(Path clip, FrameSize size) {
        return open(clip);
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
            return rate;
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
                byte[] pcm = new byte[SAMPLES_A_FRAME * 4];
                Arrays.fill(pcm, voice);
                return Optional.of(new Piece.Sound(first, ByteBuffer.wrap(pcm)));
            }
            if (next >= frames) {
                return Optional.empty();
            }
            if (slow) {
                LockSupport.parkNanos(2_000_000);
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
