package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Poster;
import studio.rushes.problem.StudioException;

class PosterGrabberTest {
    @TempDir Path folder;
    private final PosterGrabber posters = new PosterGrabber();

    @Test
    void aPosterIsScaledToTheHeightAskedFor() {
        Path clip = PreviewClips.portrait(folder.resolve("portrait.mp4"), 1);
        assertThat(posters.poster(clip, 320).size()).isEqualTo(new FrameSize(180, 320));
    }

    @Test
    void aPosterIsNeverLargerThanItsClip() {
        Path clip = PreviewClips.silent(folder.resolve("small.mp4"), 1);
        assertThat(posters.poster(clip, 2_000).size()).isEqualTo(new FrameSize(192, 64));
    }

    @Test
    void aPosterShowsAThirdOfTheClip() {
        Path clip = PreviewClips.silent(folder.resolve("counted.mp4"), 6);
        Poster poster = posters.poster(clip, 64);
        assertThat(PreviewClips.shown(poster.size(), poster.bgra())).isBetween(47L, 49L);
    }

    @Test
    void aPosterIsNotBlackWhenTheClipIsOnlyPartlySo() {
        Path clip =
                PreviewClips.plain(
                        folder.resolve("night.mp4"),
                        "color=c=black:s=96x160:r=24:d=4,"
                                + "drawbox=w=96:h=160:c=white:t=fill:enable='gte(t,2.2)'");
        Poster poster = posters.poster(clip, 160);
        assertThat(Byte.toUnsignedInt(poster.bgra().get(80 * 96 * 4))).isGreaterThan(200);
    }

    @Test
    void aBlackClipStillHasAPoster() {
        Path clip = PreviewClips.plain(folder.resolve("black.mp4"), "color=c=black:s=96x160:d=1");
        assertThat(posters.poster(clip, 160).size()).isEqualTo(new FrameSize(96, 160));
    }

    @Test
    void aBrokenClipHasAProblemInsteadOfAPoster() throws Exception {
        Path clip = Files.writeString(folder.resolve("broken.mp4"), "no video");
        assertThatThrownBy(() -> posters.poster(clip, 100)).isInstanceOf(StudioException.class);
    }
}
