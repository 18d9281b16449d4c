package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemuxerTest {
    @TempDir Path folder;

    @Test
    void theHeadOfAClipSaysWhatItsFirstPacketsWouldSay() {
        Path clip = clip("usual.mp4", "-movflags", "+faststart");

        assertThat(head(clip)).isEqualTo(whole(clip));
        assertThat(head(clip).start()).isZero();
    }

    @Test
    void aHeadThatDoesNotSayWhenTheClipBeginsIsNotReliedOn() {
        Path clip = clip("fragments.mp4", "-movflags", "frag_keyframe+empty_moov");

        assertThat(whole(clip).start()).isGreaterThan(0);
        assertThat(head(clip)).isEqualTo(whole(clip));
    }

    /** What those ask who copy, hear or count. */
    private record Said(double start, double seconds, long pictures, Optional<Double> sound) {
        static Said by(Demuxer demuxer) {
            try (demuxer) {
                Track video = demuxer.video();
                return new Said(
                        video.start(),
                        video.seconds(),
                        video.promise(Long.MAX_VALUE).frames(),
                        demuxer.sound().map(Track::start));
            }
        }
    }

    private static Said head(Path clip) {
        return Said.by(Demuxer.openByHead(clip));
    }

    private static Said whole(Path clip) {
        return Said.by(Demuxer.open(clip));
    }

    private Path clip(String name, String... options) {
        Path clip = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=size=96x160:rate=24:duration=2",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=duration=2:sample_rate=48000",
                                "-c:v",
                                "libx264",
                                "-bf",
                                "2",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                "aac"));
        arguments.addAll(List.of(options));
        arguments.add(clip.toString());
        Tool.ffmpeg(arguments.toArray(String[]::new));
        return clip;
    }
}
