package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

class JointTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final Look LOOK =
            new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD);
    private static final int FRAMES = 11;

    @TempDir static Path folder;

    private static Fixtures fixtures;
    private static Path red;
    private static Path blue;

    private final FfmpegPictures renderer = new FfmpegPictures(_ -> (_, _) -> whiteBox());
    private @Nullable PictureFacts facts;

    @BeforeAll
    static void makeClips() {
        fixtures = new Fixtures(folder);
        red = plain("red.mp4", "0xE03030");
        blue = plain("blue.mp4", "0x2040D0");
    }

    private static Path plain(String name, String colour) {
        return fixtures.make(
                name,
                List.of("-f", "lavfi", "-i", "color=" + colour + ":size=360x640:rate=24:d=2"),
                List.of(),
                "-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -colorspace bt709"
                        + " -color_range tv -c:v libx264 -preset ultrafast -crf 10");
    }

    @Test
    void aDissolveGoesEvenlyFromOneToTheOther() throws Exception {
        Screening joint = joint("dissolve.mov", Transition.Kind.DISSOLVE);
        double[] from = Screening.of(red, SIZE).means(5);
        double[] into = Screening.of(blue, SIZE).means(5);

        assertThat(joint.count()).isEqualTo(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            double t = (i + 1.0) / (FRAMES + 1);
            double[] means = joint.means(i);
            for (int plane = 0; plane < 3; plane++) {
                assertThat(means[plane])
                        .as("plane " + plane + " of frame " + i)
                        .isCloseTo(from[plane] + (into[plane] - from[plane]) * t, within(1.5));
            }
        }
    }

    @Test
    void aDipIsBlackInTheMiddleAndShowsOneSideAtATime() throws Exception {
        Screening joint = joint("dip.mov", Transition.Kind.DIP_TO_BLACK);
        double[] from = Screening.of(red, SIZE).means(5);
        double[] into = Screening.of(blue, SIZE).means(5);

        for (int i = 0; i < FRAMES; i++) {
            double t = (i + 1.0) / (FRAMES + 1);
            double[] side = t < 0.5 ? from : into;
            double light = Math.abs(2 * t - 1);
            double[] black = {16, 128, 128};
            double[] means = joint.means(i);
            for (int plane = 0; plane < 3; plane++) {
                assertThat(means[plane])
                        .as("plane " + plane + " of frame " + i)
                        .isCloseTo(
                                black[plane] + (side[plane] - black[plane]) * light, within(1.5));
            }
        }
        assertThat(joint.means(FRAMES / 2)[0]).isCloseTo(16, within(0.5));
    }

    @Test
    void aWipeComesInFromTheLeft() throws Exception {
        Screening joint = joint("wipe.mov", Transition.Kind.WIPE);
        double from = Screening.of(red, SIZE).means(5)[0];
        double into = Screening.of(blue, SIZE).means(5)[0];

        for (int i = 0; i < FRAMES; i++) {
            double t = (i + 1.0) / (FRAMES + 1);
            int edge = (int) Math.round(t * 360);
            assertThat(joint.columns(i, 0, edge - 20)).as("left").isCloseTo(into, within(1.5));
            assertThat(joint.columns(i, Math.min(358, edge + 20), 360))
                    .as("right of frame " + i)
                    .isCloseTo(from, within(1.5));
        }
    }

    @Test
    void bothClipsMoveOnWhileTheyCross() throws Exception {
        Path one = fixtures.usual("one.mp4", "360x640", 3);
        Path other = fixtures.usual("other.mp4", "360x640", 1);
        Screening first = Screening.of(one, SIZE);
        Screening joint = joint("moving.mov", Transition.Kind.WIPE, one, 40, other, 3);
        Screening second = Screening.of(other, SIZE);

        // The right part of an early picture is still the one clip, the left of a late the other.
        assertThat(differences(joint, 1, first, 41, 200, 360)).isLessThan(4);
        assertThat(differences(joint, 1, first, 40, 200, 360))
                .isGreaterThan(differences(joint, 1, first, 41, 200, 360));
        assertThat(differences(joint, 9, second, 12, 0, 160)).isLessThan(4);
        assertThat(differences(joint, 9, second, 11, 0, 160))
                .isGreaterThan(differences(joint, 9, second, 12, 0, 160));
    }

    private static double differences(
            Screening a, int number, Screening b, int other, int fromColumn, int toColumn) {
        double sum = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = fromColumn; x < toColumn; x++) {
                sum += Math.abs(a.luma(number, x, y) - b.luma(other, x, y));
            }
        }
        return sum / ((double) (toColumn - fromColumn) * SIZE.height());
    }

    @Test
    void aClipTooShortForItsJointIsHeld() throws Exception {
        Screening joint = joint("short.mov", Transition.Kind.DISSOLVE, red, 45, blue, 60);

        assertThat(joint.count()).isEqualTo(FRAMES);
    }

    @Test
    void captionsLieOverBothSides() throws Exception {
        CaptionPage page =
                new CaptionPage(2, FRAMES, List.of(List.of(new CaptionWord("Mot", 2, FRAMES))));
        Screening joint =
                joint(
                        "captioned.mov",
                        Transition.Kind.DISSOLVE,
                        red,
                        0,
                        blue,
                        0,
                        new CaptionTrack(List.of(page)));

        assertThat(joint.luma(1, 100, 420)).isLessThan(120);
        assertThat(joint.luma(2, 100, 420)).isCloseTo(235, within(4));
        assertThat(joint.luma(FRAMES - 1, 100, 420)).isCloseTo(235, within(4));
    }

    @Test
    void theFactsOfAJointAreThoseOfTheMixedPictures() throws Exception {
        joint("facts.mov", Transition.Kind.DISSOLVE);
        double from = Screening.of(red, SIZE).means(5)[0];
        double into = Screening.of(blue, SIZE).means(5)[0];

        PictureFacts seen = java.util.Objects.requireNonNull(facts);
        assertThat(seen.first().values().getFirst())
                .isCloseTo((int) Math.round(from + (into - from) / 12), within(1));
        assertThat(seen.last().values().getFirst())
                .isCloseTo((int) Math.round(from + (into - from) * 11 / 12), within(1));
    }

    @Test
    void bodiesAndJointsShareTheirParameterSets() throws Exception {
        joint("sets.mov", Transition.Kind.WIPE);
        Path body = folder.resolve("body.mov");
        renderer.render(
                new PicturePlan(
                        new Footage(blue, 0, 40), Optional.empty(), CaptionTrack.EMPTY, LOOK),
                body,
                Progress.UNHEARD);

        assertThat(parameterSets(folder.resolve("sets.mov"))).isEqualTo(parameterSets(body));
    }

    private static byte[] parameterSets(Path file) {
        try (Demuxer demuxer = Demuxer.open(file)) {
            var parameters = demuxer.video().parameters();
            return Planes.of(parameters.extradata(), parameters.extradata_size())
                    .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        }
    }

    private Screening joint(String name, Transition.Kind kind) throws Exception {
        return joint(name, kind, red, 3, blue, 7);
    }

    private Screening joint(
            String name, Transition.Kind kind, Path out, long outFrom, Path in, long inFrom)
            throws Exception {
        return joint(name, kind, out, outFrom, in, inFrom, CaptionTrack.EMPTY);
    }

    private Screening joint(
            String name,
            Transition.Kind kind,
            Path out,
            long outFrom,
            Path in,
            long inFrom,
            CaptionTrack captions)
            throws Exception {
        PicturePlan plan =
                new PicturePlan(
                        new Footage(out, outFrom, FRAMES),
                        Optional.of(
                                new PicturePlan.Crossing(new Footage(in, inFrom, FRAMES), kind)),
                        captions,
                        LOOK);
        Path target = folder.resolve(name);
        facts = renderer.render(plan, target, Progress.UNHEARD);
        return Screening.of(target, SIZE);
    }

    private static CaptionImage whiteBox() {
        int[] argb = new int[200 * 60];
        Arrays.fill(argb, 0xFFFFFFFF);
        return new CaptionImage(40, 400, 200, 60, argb);
    }
}
