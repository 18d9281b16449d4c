package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.Quality;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

class EncoderSettingsTest {
    private static final FrameSize SIZE = new FrameSize(180, 320);

    private static final int FRAMES = 96;

    @TempDir static Path folder;

    private static Path busy;

    private final FfmpegPictures renderer = new FfmpegPictures();

    @BeforeAll
    static void makeAClip() {
        busy =
                new Fixtures(folder)
                        .make(
                                "busy.mp4",
                                List.of(
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "testsrc2=size=180x320:rate=24:duration=4"),
                                List.of(),
                                "-vf noise=alls=40:allf=t,format=yuv420p -c:v libx264"
                                        + " -preset ultrafast -crf 20");
    }

    @Test
    void aBoundOfTheBitRateIsKept() throws Exception {
        Path free = render("free.mov", EncoderSettings.STANDARD);
        Path bound =
                render(
                        "bound.mov",
                        EncoderSettings.STANDARD.withMaxBitRate(OptionalInt.of(300_000)));

        assertThat(bitRate(free)).isGreaterThan(700_000);
        // The buffer of two seconds may be spent once beside what flows in.
        assertThat(bitRate(bound)).isLessThan(450_000);
    }

    @Test
    void keyFramesComeAsOftenAsAsked() throws Exception {
        EncoderSettings often =
                new EncoderSettings("libx264", "veryfast", 30, 10, OptionalInt.empty());

        List<Integer> keys = keyFrames(render("often.mov", often));
        assertThat(keys).startsWith(0);
        for (int i = 1; i < keys.size(); i++) {
            assertThat(keys.get(i) - keys.get(i - 1)).isBetween(1, 10);
        }
        assertThat(keys.getLast()).isGreaterThanOrEqualTo(FRAMES - 10);
    }

    @Test
    void theQualitiesDifferInSize() throws Exception {
        long draft = Files.size(render("draft.mov", Quality.DRAFT.settings()));
        long standard = Files.size(render("standard.mov", Quality.STANDARD.settings()));
        long master = Files.size(render("master.mov", Quality.MASTER.settings()));

        assertThat(draft).isLessThan(standard);
        assertThat(standard).isLessThan(master);
    }

    @Test
    void anEncoderThatIsNotThereIsAProblemAndLeavesNothing() {
        for (String codec : List.of("h264_nothing", "h264_nvenc")) {
            assertThatThrownBy(
                            () -> render(codec + ".mov", EncoderSettings.STANDARD.withCodec(codec)))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("MEDIA-FFMPEG");
            assertThat(folder.resolve(codec + ".mov")).doesNotExist();
            assertThat(folder.resolve(codec + ".mov.part")).doesNotExist();
        }
    }

    @Test
    void everyKnownEncoderIsTriedAndAFailureHasAReason() {
        List<HardwareEncoders.Trial> trials = HardwareEncoders.tried(FrameSize.PORTRAIT_720);

        assertThat(trials).isNotEmpty();
        assertThat(trials).allMatch(trial -> trial.usable() == trial.reason().isEmpty());
    }

    @Test
    void anEncoderThatWorksPassesTheSameTrial() {
        try (FfmpegWords words = new FfmpegWords()) {
            assertThat(HardwareEncoders.tried("libx264", SIZE, words))
                    .isEqualTo(new HardwareEncoders.Trial("libx264", true, ""));
            assertThat(HardwareEncoders.tried("h264_nothing", SIZE, words).usable()).isFalse();
        }
    }

    @Test
    void ffmpegsOwnWordsAreHeard() {
        try (FfmpegWords words = new FfmpegWords()) {
            EncoderSettings wrong =
                    new EncoderSettings("libx264", "no-such-speed", 20, 24, OptionalInt.empty());
            assertThatThrownBy(() -> new VideoEncoder(SIZE, FrameRate.FILM, wrong).close())
                    .isInstanceOf(StudioException.class);
            assertThat(words.first()).hasValueSatisfying(w -> assertThat(w).contains("preset"));
            assertThat(words.first()).isEmpty();
        }
    }

    private Path render(String name, EncoderSettings settings) throws InterruptedException {
        Path target = folder.resolve(name);
        renderer.render(
                new PicturePlan(
                        new Footage(busy, 0, FRAMES),
                        Optional.empty(),
                        CaptionTrack.EMPTY,
                        new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), settings)),
                target,
                Progress.UNHEARD);
        return target;
    }

    private static double bitRate(Path file) throws IOException {
        return Files.size(file) * 8.0 / 4;
    }

    private static List<Integer> keyFrames(Path file) {
        List<String> flags =
                Tool.probe(file, "-select_streams", "v", "-show_entries", "frame=key_frame")
                        .lines()
                        .filter(line -> line.startsWith("key_frame="))
                        .toList();
        return java.util.stream.IntStream.range(0, flags.size())
                .filter(i -> flags.get(i).equals("key_frame=1"))
                .boxed()
                .toList();
    }
}
