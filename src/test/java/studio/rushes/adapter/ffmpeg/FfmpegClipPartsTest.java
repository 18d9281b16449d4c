package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.MediaInfo;

class FfmpegClipPartsTest {
    @TempDir private Path folder;

    private final FfmpegClipParts parts = new FfmpegClipParts();

    @Test
    void thePictureIsTheOneThatWasAskedFor() throws Exception {
        Path clip = PreviewClips.counting(folder.resolve("clip.mp4"), 3);
        for (long frame : new long[] {0, 1, 47, 48, 49, 70, 71}) {
            parts.picture(clip, frame, folder.resolve("one.png"));
            assertThat(PreviewClips.shown(folder.resolve("one.png"))).isEqualTo(frame);
        }
        assertThat(files()).containsExactlyInAnyOrder("clip.mp4", "one.png");
    }

    @Test
    void whereTheClipIsShorterItIsItsLast() throws Exception {
        Path clip = PreviewClips.silent(folder.resolve("clip.mp4"), 1);
        parts.picture(clip, 500, folder.resolve("last.png"));
        assertThat(PreviewClips.shown(folder.resolve("last.png"))).isEqualTo(23);
    }

    @Test
    void theTailBeginsWithThePictureThatWasAskedForAndHasItsSound() throws Exception {
        Path clip = PreviewClips.counting(folder.resolve("clip.mp4"), 4);
        Path tail = folder.resolve("tail.mp4");
        Files.writeString(tail, "what was there before");
        parts.tail(clip, 31, tail);
        MediaInfo info = new FfmpegProbe().inspect(tail);
        assertThat(info.frames()).isEqualTo(96 - 31);
        assertThat(info.damagedFrames()).isZero();
        assertThat(info.hasSound()).isTrue();
        assertThat(new FfmpegProbe().listen(tail).levels().size() * 10L).isBetween(2_650L, 2_760L);
        for (long frame : new long[] {0, 1, 33, 64}) {
            parts.picture(tail, frame, folder.resolve("one.png"));
            assertThat(PreviewClips.shown(folder.resolve("one.png"))).isEqualTo(31 + frame);
        }
    }

    @Test
    void aTailOfASilentClipIsSilent() throws Exception {
        Path clip = PreviewClips.silent(folder.resolve("clip.mp4"), 1);
        parts.tail(clip, 12, folder.resolve("tail.mp4"));
        MediaInfo info = new FfmpegProbe().inspect(folder.resolve("tail.mp4"));
        assertThat(info.frames()).isEqualTo(12);
        assertThat(info.hasSound()).isFalse();
    }

    @Test
    void whatIsNoClipOrTooShortIsRefusedAndLeavesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("clip.mp4"), "not a film");
        Path target = folder.resolve("part.mp4");
        assertThatThrownBy(() -> parts.picture(text, 0, target)).hasMessageStartingWith("MEDIA-");
        assertThatThrownBy(() -> parts.tail(text, 1, target)).hasMessageStartingWith("MEDIA-");
        Path clip = PreviewClips.silent(folder.resolve("short.mp4"), 1);
        assertThatThrownBy(() -> parts.tail(clip, 24, target))
                .hasMessageStartingWith("MEDIA-CUT-SHORT");
        assertThat(files()).containsExactlyInAnyOrder("clip.mp4", "short.mp4");
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
