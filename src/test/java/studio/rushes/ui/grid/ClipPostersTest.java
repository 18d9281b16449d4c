package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Poster;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class ClipPostersTest {
    private static final Path CLIP = Path.of("block_1.mp4");
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void aPosterIsASmallPicture() {
        ClipPosters posters = new ClipPosters(this::brown, Runnable::run, Runnable::run);

        Image poster = posters.of(CLIP).getValue();

        assertThat(poster.getWidth()).isEqualTo(240);
        assertThat(poster.getHeight()).isEqualTo(426);
        assertThat(poster.getPixelReader().getArgb(120, 200)).isEqualTo(0xFF302010);
    }

    @Test
    void fineLinesAreAveragedNotDropped() {
        ClipPosters posters = new ClipPosters((_, _) -> striped(), Runnable::run, Runnable::run);

        Image poster = posters.of(CLIP).getValue();

        assertThat(poster.getPixelReader().getArgb(7, 9)).isEqualTo(0xFF555555);
        assertThat(poster.getPixelReader().getArgb(8, 9)).isEqualTo(0xFF555555);
    }

    @Test
    void aClipIsReadOnce() {
        ClipPosters posters = new ClipPosters(this::brown, Runnable::run, Runnable::run);

        assertThat(posters.of(CLIP)).isSameAs(posters.of(CLIP));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aClipThatCannotBeOpenedHasNoPoster() {
        ClipPosters posters =
                new ClipPosters(
                        (_, _) -> {
                            throw new StudioException(
                                    new Problem(
                                            "MEDIA-BROKEN", "Broken.", "No picture.", "Retry."));
                        },
                        Runnable::run,
                        Runnable::run);

        assertThat(posters.of(CLIP).getValue()).isNull();
    }

    /** A clip of one colour, which counts how often it is looked at. */
    private Poster brown(Path clip, int maxHeight) {
        asked.add(maxHeight);
        ByteBuffer bgra = ByteBuffer.allocate(720 * 1280 * 4);
        while (bgra.hasRemaining()) {
            bgra.put((byte) 0x10).put((byte) 0x20).put((byte) 0x30).put((byte) 0xFF);
        }
        return new Poster(FrameSize.PORTRAIT_720, bgra.flip());
    }

    /** Lines one pixel wide, black and white by turns. */
    private static Poster striped() {
        ByteBuffer bgra = ByteBuffer.allocate(720 * 1280 * 4);
        for (int i = 0; bgra.hasRemaining(); i++) {
            byte grey = (byte) (i % 720 % 3 == 0 ? 0xFF : 0);
            bgra.put(grey).put(grey).put(grey).put((byte) 0xFF);
        }
        return new Poster(FrameSize.PORTRAIT_720, bgra.flip());
    }
}
