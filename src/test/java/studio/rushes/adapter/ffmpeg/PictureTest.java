package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

class PictureTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final Look LOOK =
            new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);

    @TempDir static Path folder;

    private static Fixtures fixtures;
    private static Path usual;

    private final FfmpegPictures renderer = new FfmpegPictures(_ -> (_, _) -> redBox());

    @BeforeAll
    static void makeAClip() {
        fixtures = new Fixtures(folder);
        usual = fixtures.usual("usual.mp4", "360x640", 4);
    }

    @Test
    void aBodyHoldsExactlyThePicturesAskedForAndNoSound() throws Exception {
        Path body = render("exact.mov", usual, 0, 48);

        assertThat(
                        Tool.probe(
                                body,
                                "-count_frames",
                                "-show_entries",
                                "stream=codec_name,width,height,sample_aspect_ratio,pix_fmt,"
                                        + "color_range,color_space,color_transfer,color_primaries,"
                                        + "avg_frame_rate,nb_read_frames"))
                .isEqualTo(
                        """
                        codec_name=h264
                        width=360
                        height=640
                        sample_aspect_ratio=1:1
                        pix_fmt=yuv420p
                        color_range=tv
                        color_space=bt709
                        color_transfer=bt709
                        color_primaries=bt709
                        avg_frame_rate=24/1
                        nb_read_frames=48\
                        """);
    }

    @Test
    void aTrimmedBodyShowsTheSamePicturesAsTheWhole() throws Exception {
        Path keyed =
                fixtures.make(
                        "keyed.mp4",
                        Fixtures.picture("360x640", "24", 4),
                        List.of(),
                        "-c:v libx264 -preset medium -g 12 -bf 3 -pix_fmt yuv420p");

        assertTrimmedShowsTheSame(keyed);
    }

    @Test
    void aTrimmedBodyOfAClipWithOneKeyFrameShowsTheSamePictures() throws Exception {
        assertTrimmedShowsTheSame(usual);
    }

    @Test
    void aTrimmedBodyOfAClipWithOpenGroupsShowsTheSamePictures() throws Exception {
        assertTrimmedShowsTheSame(
                fixtures.make(
                        "open.mp4",
                        Fixtures.picture("360x640", "24", 4),
                        List.of(),
                        "-c:v libx264 -preset medium -x264-params"
                                + " open-gop=1:keyint=12:bframes=3:scenecut=0 -pix_fmt yuv420p"));
        assertTrimmedShowsTheSame(
                fixtures.make(
                        "open hevc.mp4",
                        Fixtures.picture("360x640", "24", 4),
                        List.of(),
                        "-c:v libx265 -preset ultrafast -x265-params"
                                + " log-level=none:open-gop=1:keyint=12:bframes=3 -pix_fmt yuv420p"
                                + " -tag:v hvc1"));
    }

    @Test
    void aTrimmedBodyOfAClipThatRefreshesBitByBitShowsTheSamePictures() throws Exception {
        assertTrimmedShowsTheSame(
                fixtures.make(
                        "refresh.mp4",
                        Fixtures.picture("360x640", "24", 4),
                        List.of(),
                        "-c:v libx264 -preset medium -x264-params"
                                + " intra-refresh=1:keyint=24:bframes=0 -pix_fmt yuv420p"));
    }

    @Test
    void aTrimmedBodyOfAClipOfAVariableRateShowsTheSamePictures() throws Exception {
        assertTrimmedShowsTheSame(
                fixtures.make(
                        "vfr keyed.mp4",
                        Fixtures.picture("360x640", "30", 4),
                        List.of(),
                        "-vf select='lt(t\\,1)+not(mod(n\\,7))' -fps_mode vfr -c:v libx264"
                                + " -preset ultrafast -g 5 -pix_fmt yuv420p"));
    }

    /** Compared before encoding, value by value, at every place a trim may begin. */
    private static void assertTrimmedShowsTheSame(Path clip) throws Exception {
        byte[][] whole = new byte[96][];
        try (Reel reel = Reel.open(new Footage(clip, 0, 96), LOOK)) {
            for (int i = 0; i < whole.length; i++) {
                whole[i] = luma(reel);
            }
        }
        for (int from = 1; from < 94; from += 3) {
            try (Reel reel = Reel.open(new Footage(clip, from, 3), LOOK)) {
                for (int i = from; i < from + 3; i++) {
                    assertThat(Arrays.equals(luma(reel), whole[i]))
                            .as(clip.getFileName() + ": picture " + i + " of a trim at " + from)
                            .isTrue();
                }
            }
        }
    }

    private static byte[] luma(Reel reel) throws InterruptedException {
        var picture = reel.next();
        byte[] luma = new byte[SIZE.width() * SIZE.height()];
        var plane = Planes.of(picture, 0, SIZE.width(), SIZE.height());
        for (int row = 0; row < SIZE.height(); row++) {
            java.lang.foreign.MemorySegment.copy(
                    plane,
                    java.lang.foreign.ValueLayout.JAVA_BYTE,
                    (long) row * picture.linesize(0),
                    luma,
                    row * SIZE.width(),
                    SIZE.width());
        }
        return luma;
    }

    @Test
    void aTrimmedFileShowsThePicturesOfItsStretch() throws Exception {
        Screening source = Screening.of(usual, SIZE);
        Screening trimmed = Screening.of(render("trimmed.mov", usual, 31, 20), SIZE);

        assertThat(trimmed.count()).isEqualTo(20);
        assertThat(trimmed.closest(0, source)).isEqualTo(31);
        assertThat(trimmed.closest(19, source)).isEqualTo(50);
    }

    @Test
    void aClipThatIsTooShortIsHeldOnItsLastPicture() throws Exception {
        Screening body = Screening.of(render("held.mov", usual, 90, 30), SIZE);

        assertThat(body.count()).isEqualTo(30);
        assertThat(body.difference(5, body, 29)).isLessThan(1);
        assertThat(body.difference(2, body, 5)).isGreaterThan(0.5);
    }

    @Test
    void aTrimBehindTheEndShowsTheLastPicture() throws Exception {
        Screening source = Screening.of(usual, SIZE);
        Screening body = Screening.of(render("behind.mov", usual, 300, 5), SIZE);

        assertThat(body.count()).isEqualTo(5);
        assertThat(body.closest(3, source)).isEqualTo(95);
    }

    @Test
    void aTornClipIsRefusedWhereItsPicturesAreMissing() throws Exception {
        Path keyed =
                fixtures.make(
                        "for tearing.mp4",
                        Fixtures.picture("360x640", "24", 4),
                        List.of(),
                        "-c:v libx264 -preset ultrafast -g 12 -pix_fmt yuv420p"
                                + " -movflags +faststart");
        Path torn = fixtures.cut(keyed, "torn.mp4", 0.5);

        assertThat(Screening.of(render("early.mov", torn, 4, 10), SIZE).count()).isEqualTo(10);
        assertCutShort(torn, 4, 90);
        assertCutShort(torn, 30, 60);
        assertCutShort(torn, 80, 5);
    }

    private void assertCutShort(Path torn, long from, long frames) {
        assertThatThrownBy(() -> render("torn.mov", torn, from, frames))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("MEDIA-CUT-SHORT");
        assertThat(folder.resolve("torn.mov")).doesNotExist();
        assertThat(folder.resolve("torn.mov.part")).doesNotExist();
    }

    @Test
    void captionsAreCountedFromThePiecesFirstFrame() throws Exception {
        CaptionPage page = new CaptionPage(6, 18, List.of(List.of(new CaptionWord("Mot", 6, 18))));
        Path with = folder.resolve("with.mov");
        renderer.render(
                plan(usual, 30, 24, new CaptionTrack(List.of(page))), with, Progress.UNHEARD);
        Screening captioned = Screening.of(with, SIZE);
        Screening plain = Screening.of(render("without.mov", usual, 30, 24), SIZE);

        for (int frame = 0; frame < 24; frame++) {
            boolean seen = frame >= 6 && frame < 18;
            double difference = captioned.difference(frame, plain, frame);
            if (seen) {
                assertThat(difference).as("frame " + frame).isGreaterThan(2);
                // Opaque red in BT.709 limited range.
                assertThat(captioned.luma(frame, 100, 420)).isBetween(59, 67);
            } else {
                assertThat(difference).as("frame " + frame).isLessThan(1);
            }
        }
    }

    @Test
    void aBodyAndItsFactsDoNotDependOnCaptions() throws Exception {
        CaptionPage page = new CaptionPage(0, 24, List.of(List.of(new CaptionWord("Mot", 0, 24))));
        PictureFacts with =
                renderer.render(
                        plan(usual, 0, 24, new CaptionTrack(List.of(page))),
                        folder.resolve("facts with.mov"),
                        Progress.UNHEARD);
        PictureFacts without =
                renderer.render(
                        plan(usual, 0, 24, CaptionTrack.EMPTY),
                        folder.resolve("facts without.mov"),
                        Progress.UNHEARD);

        assertThat(with).isEqualTo(without);
    }

    @Test
    void progressNeverGoesBackAndEndsAtOne() throws Exception {
        double[] last = {0};
        renderer.render(
                plan(usual, 10, 24, CaptionTrack.EMPTY),
                folder.resolve("progress.mov"),
                fraction -> {
                    assertThat(fraction).isBetween(last[0], 1.0);
                    last[0] = fraction;
                });
        assertThat(last[0]).isEqualTo(1);
    }

    @Test
    void anInterruptedRenderLeavesNothingBehindEvenWhileThePictureIsHeld() throws Exception {
        Path target = folder.resolve("given up.mov");

        assertThatThrownBy(() ->
                        renderer.render(
                                plan(usual, 95, 200, CaptionTrack.EMPTY),
                                target,
                                fraction -> {
                                    if (fraction > 0.5) {
                                        Thread.currentThread().interrupt();
                                    }
                                }))
                .isInstanceOf(InterruptedException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("given up"));
        }
    }

    private Path render(String name, Path clip, long from, long frames)
            throws InterruptedException {
        Path target = folder.resolve(name);
        renderer.render(plan(clip, from, frames, CaptionTrack.EMPTY), target, Progress.UNHEARD);
        return target;
    }

    private static PicturePlan plan(Path clip, long from, long frames, CaptionTrack captions) {
        return new PicturePlan(new Footage(clip, from, frames), Optional.empty(), captions, LOOK);
    }

    private static CaptionImage redBox() {
        int[] argb = new int[200 * 60];
        Arrays.fill(argb, 0xFFFF0000);
        return new CaptionImage(40, 400, 200, 60, argb);
    }
}
