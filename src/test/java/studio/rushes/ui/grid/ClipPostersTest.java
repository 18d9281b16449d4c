package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class ClipPostersTest {
    private static final Path CLIP = Path.of("block_1.mp4");
    private final List<Long> sought = new ArrayList<>();

    @Test
    void aPosterIsASmallPictureFromAThirdIntoTheClip() {
        ClipPosters posters =
                new ClipPosters(_ -> new OneColour(sought), Runnable::run, Runnable::run);

        Image poster = posters.of(CLIP).getValue();

        assertThat(poster.getWidth()).isEqualTo(240);
        assertThat(poster.getHeight()).isEqualTo(426);
        assertThat(poster.getPixelReader().getArgb(120, 200)).isEqualTo(0xFF302010);
        assertThat(sought).containsExactly(64L);
    }

    @Test
    void aClipIsReadOnce() {
        ClipPosters posters =
                new ClipPosters(_ -> new OneColour(sought), Runnable::run, Runnable::run);

        assertThat(posters.of(CLIP)).isSameAs(posters.of(CLIP));
        assertThat(sought).hasSize(1);
    }

    @Test
    void aClipThatCannotBeOpenedHasNoPoster() {
        ClipPosters posters =
                new ClipPosters(
                        _ -> {
                            throw new StudioException(
                                    new Problem(
                                            "MEDIA-BROKEN", "Broken.", "No picture.", "Retry."));
                        },
                        Runnable::run,
                        Runnable::run);

        assertThat(posters.of(CLIP).getValue()).isNull();
    }

    private record OneColour(List<Long> sought) implements FrameStream {
        @Override
        public FrameSize size() {
            return FrameSize.PORTRAIT_720;
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM;
        }

        @Override
        public long frames() {
            return 192;
        }

        @Override
        public boolean hasSound() {
            return false;
        }

        @Override
        public void seek(long frame) {
            sought.add(frame);
        }

        @Override
        public Optional<Piece> next() {
            ByteBuffer bgra = ByteBuffer.allocate(720 * 1280 * 4);
            while (bgra.hasRemaining()) {
                bgra.put((byte) 0x10).put((byte) 0x20).put((byte) 0x30).put((byte) 0xFF);
            }
            return Optional.of(new Piece.Picture(64, bgra.flip()));
        }

        @Override
        public void close() {}
    }
}
