package studio.rushes.ui.compare;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A sky of its own for each take, eight seconds long, and silence where sound is wanted. */
public final class FakeTakes implements FrameSource {
    public static final Problem GONE =
            new Problem(
                    "CLIP-GONE",
                    "The clip is not where it was.",
                    "Its file was moved or deleted.",
                    "Make another take, or put the file back.");
    private static final int FRAMES = 192;
    private static final int SAMPLES = 2_000;
    private static final int[][] SKIES = {
        {42, 74, 115, 217, 143, 92},
        {66, 44, 90, 201, 112, 92},
        {36, 82, 64, 217, 180, 92},
        {30, 46, 60, 150, 160, 170},
    };

    /** Such as {@code block_1-take_2.mp4}: clips that are not there. */
    public final List<String> gone = new CopyOnWriteArrayList<>();

    public boolean sound;
    public final List<String> opened = new CopyOnWriteArrayList<>();

    @Override
    public FrameStream open(Path clip) {
        return open(clip, new FrameSize(360, 640));
    }

    @Override
    public FrameStream open(Path clip, FrameSize size) {
        String name = clip.getFileName().toString();
        if (gone.contains(name)) {
            throw new StudioException(GONE);
        }
        opened.add(name + " " + size);
        int take = name.charAt(name.lastIndexOf('_') + 1) - '1';
        return new Sky(size, sound, SKIES[Math.floorMod(take, SKIES.length)]);
    }

    private static final class Sky implements FrameStream {
        private final FrameSize size;
        private final boolean sound;
        private final byte[] picture;
        private long next;
        private boolean soundNext;

        Sky(FrameSize size, boolean sound, int[] sky) {
            this.size = size;
            this.sound = sound;
            picture = new byte[size.width() * size.height() * 4];
            ByteBuffer bgra = ByteBuffer.wrap(picture);
            for (int y = 0; y < size.height(); y++) {
                double at = (double) y / size.height();
                for (int x = 0; x < size.width(); x++) {
                    for (int i = 2; i >= 0; i--) {
                        bgra.put((byte) (int) (sky[i] + at * (sky[i + 3] - sky[i])));
                    }
                    bgra.put((byte) 255);
                }
            }
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
            return sound;
        }

        @Override
        public void seek(long frame) {
            next = frame;
            soundNext = false;
        }

        @Override
        public Optional<Piece> next() {
            if (soundNext) {
                soundNext = false;
                return Optional.of(
                        new Piece.Sound((next - 1) * SAMPLES, ByteBuffer.allocate(SAMPLES * 4)));
            }
            soundNext = sound;
            return next >= FRAMES
                    ? Optional.empty()
                    : Optional.of(new Piece.Picture(next++, ByteBuffer.wrap(picture)));
        }

        @Override
        public void close() {}
    }
}
