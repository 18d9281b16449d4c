package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;

/**
 * A clip in memory: the blue of picture n is n, its green is the clip's own, and all of its sound
 * has one loudness. Buffers are overwritten by the next call, as a real one's are.
 */
final class FakePart {
    static final FrameSize SIZE = new FrameSize(32, 16);
    static final int SAMPLES_A_FRAME = 2_000;

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();
    final List<Long> seeks = new ArrayList<>();
    final int green;
    FrameRate rate = FrameRate.FILM;
    long frames;
    long soundFrames;
    int loudness;

    /** Pictures that the sound comes behind its picture. */
    int soundLate;

    FakePart(int green, long frames, int loudness) {
        this.green = green;
        this.frames = frames;
        this.loudness = loudness;
        soundFrames = loudness == 0 ? 0 : frames;
    }

    CutPart whole() {
        return part(0, frames, Transition.CUT);
    }

    CutPart part(long from, long count, Transition entry) {
        return new CutPart(Stream::new, from, count, entry, loudness != 0);
    }

    private final class Stream implements FrameStream {
        private final ByteBuffer bgra = ByteBuffer.allocateDirect(SIZE.width() * SIZE.height() * 4);
        private final ByteBuffer pcm = ByteBuffer.allocateDirect(SAMPLES_A_FRAME * 4);
        private long next;
        private long nextSound;

        Stream() {
            open.incrementAndGet();
            opened.incrementAndGet();
        }

        @Override
        public FrameSize size() {
            return SIZE;
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
            return loudness != 0;
        }

        @Override
        public void seek(long frame) {
            seeks.add(frame);
            next = frame;
            nextSound = frame;
        }

        @Override
        public Optional<Piece> next() {
            spoil();
            boolean over = next >= frames;
            if (nextSound < soundFrames && (over || nextSound + soundLate < next)) {
                return Optional.of(sound());
            }
            return over ? Optional.empty() : Optional.of(picture());
        }

        private void spoil() {
            for (int i = 0; i < bgra.capacity(); i++) {
                bgra.put(i, (byte) 77);
            }
        }

        private Piece picture() {
            for (int at = 0; at < bgra.capacity(); at += 4) {
                bgra.put(at, (byte) next).put(at + 1, (byte) green);
                bgra.put(at + 2, (byte) 0).put(at + 3, (byte) 255);
            }
            return new Piece.Picture(next++, bgra.clear());
        }

        private Piece sound() {
            pcm.clear();
            while (pcm.hasRemaining()) {
                pcm.put((byte) loudness).put((byte) (loudness >> 8));
            }
            return new Piece.Sound(SAMPLES_A_FRAME * nextSound++, pcm.flip());
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
