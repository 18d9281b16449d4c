package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

class SegmentTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final int BOX_X = 40;
    private static final int BOX_Y = 400;
    private static final int BOX_W = 200;
    private static final int BOX_H = 60;

    @TempDir static Path folder;

    private static Fixtures fixtures;
    private static Path usual;

    private final FfmpegRenderer renderer = new FfmpegRenderer(_ -> (_, _) -> redBox());

    @BeforeAll
    static void makeAClip() {
        fixtures = new Fixtures(folder);
        usual = fixtures.usual("usual.mp4", "360x640", 2);
    }

    @Test
    void aSegmentHoldsExactlyThePicturesAndSamplesAskedFor() throws Exception {
        assertHolds(render("exact.mov", usual, 48), 48);
    }

    @Test
    void aClipThatIsTooShortIsHeldOnItsLastPictureAndTurnsSilent() throws Exception {
        Path segment = render("held.mov", usual, 60);
        assertHolds(segment, 60);
        byte[] pictures = Tool.pictures(segment);

        assertThat(meanDifference(picture(pictures, 48), picture(pictures, 59))).isLessThan(1.0);
        short[] sound = Tool.sound(segment);
        assertThat(Arrays.copyOfRange(sound, 48 * 2000 + 100, 60 * 2000)).containsOnly((short) 0);
    }

    @Test
    void aClipThatIsTooLongIsCut() throws Exception {
        assertHolds(render("short.mov", usual, 7), 7);
    }

    @Test
    void everyKindOfClipIsFitted() throws Exception {
        assertHolds(render("wide.mov", fixtures.wideMono(), 48), 48);
        assertHolds(render("rotated.mov", fixtures.rotated(), 24), 24);
        assertHolds(render("silent.mov", fixtures.silent(), 24), 24);
        assertHolds(render("hevc.mov", fixtures.hevc(), 24), 24);
        assertHolds(render("vfr.mov", fixtures.variableRate(), 48), 48);
    }

    @Test
    void aWideClipLiesBetweenBlackBars() throws Exception {
        byte[] pictures = Tool.pictures(render("bars.mov", fixtures.wideMono(), 5));
        byte[] one = picture(pictures, 3);

        // 640x360 in 360x640 becomes 360 x 202, in the middle.
        assertThat(luma(one, 180, 100)).isCloseTo(16, within(2));
        assertThat(luma(one, 180, 540)).isCloseTo(16, within(2));
        assertThat(mean(one, 220, 420)).isGreaterThan(60);
    }

    @Test
    void aClipThatIsTurnedFillsTheFrameUpright() throws Exception {
        Path rotated = fixtures.rotated();
        byte[] ours = Tool.pictures(render("upright.mov", rotated, 24));
        byte[] players = Tool.pictures(rotated);

        // A player turns it too: 360x640, the same picture.
        assertThat(players).hasSize(ours.length);
        assertThat(meanDifference(picture(players, 10), picture(ours, 10))).isLessThan(6);
    }

    @Test
    void picturesOfAVariableRateAreShownWhenTheirTimeComes() throws Exception {
        Path clip = fixtures.variableRate();
        byte[] ours = Tool.pictures(render("steps.mov", clip, 48));
        byte[] theirs = Tool.pictures(clip);

        // From 1 s on a picture comes every 100 ms, the first of them is number 30 of the clip.
        for (int frame : new int[] {24, 30, 36, 42}) {
            int expected = 30 + (int) Math.floor((frame / 24.0 - 1) * 10 + 0.21);
            assertThat(closest(theirs, picture(ours, frame)))
                    .as("frame " + frame)
                    .isEqualTo(expected);
        }
    }

    @Test
    void coloursAreNotShifted() throws Exception {
        byte[] source = Tool.pictures(usual);
        byte[] ours = Tool.pictures(render("colours.mov", usual, 48));
        byte[] before = picture(source, 20);
        byte[] after = picture(ours, 20);
        int luma = SIZE.width() * SIZE.height();

        assertThat(average(after, 0, luma)).isCloseTo(average(before, 0, luma), within(0.6));
        assertThat(average(after, luma, luma * 5 / 4))
                .isCloseTo(average(before, luma, luma * 5 / 4), within(0.6));
        assertThat(average(after, luma * 5 / 4, luma * 3 / 2))
                .isCloseTo(average(before, luma * 5 / 4, luma * 3 / 2), within(0.6));
        assertThat(
                        Tool.probe(
                                folder.resolve("colours.mov"),
                                "-select_streams",
                                "v",
                                "-show_entries",
                                "stream=color_range,color_space,color_primaries,color_transfer"))
                .isEqualTo(
                        "color_range=tv\ncolor_space=bt709\ncolor_transfer=bt709\n"
                                + "color_primaries=bt709");
    }

    @Test
    void coloursOfAnOlderMatrixAreTurnedIntoTheFilmsMatrix() throws Exception {
        Path old =
                fixtures.make(
                        "old.mp4",
                        List.of("-f", "lavfi", "-i", "color=0xC02040:size=360x640:rate=24:d=1"),
                        List.of(),
                        "-vf scale=out_color_matrix=bt601:out_range=tv,format=yuv420p -colorspace"
                                + " smpte170m -color_range tv -c:v libx264 -preset ultrafast");
        byte[] one = picture(Tool.pictures(render("old.mov", old, 24)), 5);
        int luma = SIZE.width() * SIZE.height();

        // 0xC02040 in BT.709: Y = 16 + 219/255 * (0.2126*192 + 0.7152*32 + 0.0722*64)
        assertThat(average(one, 0, luma)).isCloseTo(74.7, within(2.0));
        // Cb = 128 + 224/255 * (64-68.3)/1.8556, Cr = 128 + 224/255 * (192-68.3)/1.5748
        assertThat(average(one, luma, luma * 5 / 4)).isCloseTo(126.0, within(2.0));
        assertThat(average(one, luma * 5 / 4, luma * 3 / 2)).isCloseTo(197.0, within(2.0));
    }

    @Test
    void captionsTouchOnlyTheirRectangleAndOnlyTheirFrames() throws Exception {
        CaptionPage page = new CaptionPage(6, 18, List.of(List.of(new CaptionWord("Mot", 6, 18))));
        Path with = folder.resolve("with.mov");
        renderer.segment(plan(usual, 24, new CaptionTrack(List.of(page))), with, Progress.UNHEARD);
        byte[] plain = Tool.pictures(render("without.mov", usual, 24));
        byte[] captioned = Tool.pictures(with);
        assertThat(captioned).hasSize(plain.length);

        for (int frame = 0; frame < 24; frame++) {
            byte[] a = picture(plain, frame);
            byte[] b = picture(captioned, frame);
            boolean seen = frame >= 6 && frame < 18;
            double inside = difference(a, b, true);
            assertThat(difference(a, b, false)).as("outside, frame " + frame).isLessThan(2.5);
            if (seen) {
                assertThat(inside).as("inside, frame " + frame).isGreaterThan(20);
            } else {
                assertThat(inside).as("inside, frame " + frame).isLessThan(2.5);
            }
        }
        // Opaque red in BT.709 limited range.
        assertThat(luma(picture(captioned, 10), BOX_X + 50, BOX_Y + 30)).isCloseTo(63, within(4));
    }

    @Test
    void progressNeverGoesBackAndEndsAtOne() throws Exception {
        double[] last = {0};
        renderer.segment(
                plan(usual, 24, CaptionTrack.EMPTY),
                folder.resolve("progress.mov"),
                fraction -> {
                    assertThat(fraction).isBetween(last[0], 1.0);
                    last[0] = fraction;
                });
        assertThat(last[0]).isEqualTo(1);
    }

    @Test
    void anInterruptedRenderLeavesNothingBehind() throws Exception {
        Path target = folder.resolve("given up.mov");

        assertThatThrownBy(() ->
                        renderer.segment(
                                plan(usual, 48, CaptionTrack.EMPTY),
                                target,
                                fraction -> {
                                    if (fraction > 0.1) {
                                        Thread.currentThread().interrupt();
                                    }
                                }))
                .isInstanceOf(InterruptedException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("given up"));
        }
    }

    @Test
    void aTornClipIsRefusedAndLeavesNothingBehind() {
        Path torn = fixtures.cut(fixtures.faststart(usual, "fast.mp4"), "torn.mp4", 0.5);

        assertThatThrownBy(() -> render("torn.mov", torn, 48))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("MEDIA-CUT-SHORT");
        assertThat(folder.resolve("torn.mov")).doesNotExist();
        assertThat(folder.resolve("torn.mov.part")).doesNotExist();
    }

    private Path render(String name, Path clip, long frames) throws InterruptedException {
        Path target = folder.resolve(name);
        renderer.segment(plan(clip, frames, CaptionTrack.EMPTY), target, Progress.UNHEARD);
        return target;
    }

    private static SegmentPlan plan(Path clip, long frames, CaptionTrack captions) {
        return new SegmentPlan(
                new Shot(1, clip, frames, captions),
                SIZE,
                FrameRate.FILM,
                CaptionStyle.STANDARD,
                EncoderSettings.STANDARD);
    }

    private static void assertHolds(Path segment, long frames) {
        assertThat(
                        Tool.probe(
                                segment,
                                "-count_frames",
                                "-select_streams",
                                "v",
                                "-show_entries",
                                "stream=codec_name,width,height,sample_aspect_ratio,pix_fmt,"
                                        + "avg_frame_rate,nb_read_frames"))
                .isEqualTo(
                        "codec_name=h264\nwidth=360\nheight=640\nsample_aspect_ratio=1:1\n"
                                + "pix_fmt=yuv420p\navg_frame_rate=24/1\nnb_read_frames="
                                + frames);
        assertThat(
                        Tool.probe(
                                segment,
                                "-select_streams",
                                "a",
                                "-show_entries",
                                "stream=codec_name,sample_rate,channels,duration_ts"))
                .isEqualTo(
                        "codec_name=pcm_s16le\nsample_rate=48000\nchannels=2\nduration_ts="
                                + frames * 2000);
    }

    private static CaptionImage redBox() {
        int[] argb = new int[BOX_W * BOX_H];
        Arrays.fill(argb, 0xFFFF0000);
        return new CaptionImage(BOX_X, BOX_Y, BOX_W, BOX_H, argb);
    }

    private static byte[] picture(byte[] pictures, int number) {
        int bytes = SIZE.width() * SIZE.height() * 3 / 2;
        return Arrays.copyOfRange(pictures, number * bytes, (number + 1) * bytes);
    }

    private static int luma(byte[] picture, int x, int y) {
        return picture[y * SIZE.width() + x] & 255;
    }

    private static double mean(byte[] picture, int fromRow, int toRow) {
        return average(picture, fromRow * SIZE.width(), toRow * SIZE.width());
    }

    private static double average(byte[] bytes, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += bytes[i] & 255;
        }
        return sum / (to - from);
    }

    private static double meanDifference(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    /** Mean difference of luma in the caption's rectangle, or away from it by a macroblock. */
    private static double difference(byte[] a, byte[] b, boolean inside) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                boolean within = x >= BOX_X && x < BOX_X + BOX_W && y >= BOX_Y && y < BOX_Y + BOX_H;
                boolean away =
                        x < BOX_X - 16
                                || x >= BOX_X + BOX_W + 16
                                || y < BOX_Y - 16
                                || y >= BOX_Y + BOX_H + 16;
                if (inside ? within : away) {
                    sum += Math.abs(luma(a, x, y) - luma(b, x, y));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static int closest(byte[] pictures, byte[] wanted) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < pictures.length / wanted.length; i++) {
            double difference = meanDifference(picture(pictures, i), wanted);
            if (difference < least) {
                least = difference;
                best = i;
            }
        }
        return best;
    }
}
