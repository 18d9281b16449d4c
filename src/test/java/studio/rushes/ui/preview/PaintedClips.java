package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;

/** Eight seconds of dusk for every clip, without a sound. */
public final class PaintedClips implements FrameSource {
    private static final int FRAMES = 192;
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final int[][] DUSK = {{42, 74, 115}, {217, 143, 92}, {60, 36, 52}};

    @Override
    public FrameStream open(Path clip) {
        return open(clip, SIZE);
    }

    @Override
    public FrameStream open(Path clip, FrameSize size) {
        return new Stream(size);
    }

    private static ByteBuffer picture(long frame, FrameSize size) {
        ByteBuffer bgra = ByteBuffer.allocate(size.width() * size.height() * 4);
        byte[] row = new byte[size.width() * 4];
        for (int y = 0; y < size.height(); y++) {
            double at = 2.0 * y / size.height();
            int from = Math.min(1, (int) at);
            byte[] colour = new byte[3];
            for (int i = 0; i < 3; i++) {
                double mixed = DUSK[from][i] + (at - from) * (DUSK[from + 1][i] - DUSK[from][i]);
                colour[i] = (byte) Math.clamp((long) (mixed + frame / 16.0), 0, 255);
            }
            for (int x = 0; x < row.length; x += 4) {
                row[x] = colour[2];
                row[x + 1] = colour[1];
                row[x + 2] = colour[0];
                row[x + 3] = (byte) 255;
            }
            bgra.put(row);
        }
        return bgra.flip();
    }

    private static final class Stream implements FrameStream {
        private final FrameSize size;
        private long next;

        Stream(FrameSize size) {
            this.size = size;
        }

        @Override
        public FrameSize size() {
            return size;
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM;
        }

        @Override
        public long frames() {
            return FRAMES;
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
            return next >= FRAMES
                    ? Optional.empty()
                    : Optional.of(new Piece.Picture(next, picture(next++, size)));
        }

        @Override
        public void close() {}
    }
}
