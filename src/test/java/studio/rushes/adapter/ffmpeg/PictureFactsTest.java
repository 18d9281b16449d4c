package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PictureFacts.Run;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

class PictureFactsTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);
    private static final String TAGGED =
            ",scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -colorspace bt709"
                    + " -color_range tv -c:v libx264 -preset veryfast ";

    @TempDir static Path folder;

    private static Fixtures fixtures;

    private final FfmpegPictures renderer =
            new FfmpegPictures(_ -> (_, _) -> new CaptionImage(0, 0, 0, 0, new int[0]));

    @BeforeAll
    static void prepare() {
        fixtures = new Fixtures(folder);
    }

    @Test
    void aClipThatMovesHasNothingToTell() throws Exception {
        PictureFacts facts = facts(fixtures.usual("moves.mp4", "360x640", 2), 0, 48);

        assertThat(facts.black()).isEmpty();
        assertThat(facts.frozen()).isEmpty();
        assertThat(facts.repaired()).isZero();
    }

    @Test
    void aStillPictureIsFrozenThroughItsKeyFrames() throws Exception {
        for (String quality : List.of("-crf 18", "-crf 23", "-crf 30")) {
            Path still =
                    clip(
                            "still" + quality + ".mp4",
                            "mandelbrot=size=360x640:rate=24",
                            "trim=end_frame=1,loop=-1:1:0,setpts=N/24/TB",
                            "-frames:v 96 -g 12 " + quality);

            assertThat(facts(still, 0, 96).frozen()).as(quality).containsExactly(new Run(0, 96));
        }
    }

    @Test
    void aStillOfWhichEachPictureIsWholeIsFrozenAndGrainIsNot() throws Exception {
        String still = "trim=end_frame=1,loop=-1:1:0,setpts=N/24/TB";
        Path plain =
                clip("intra.mp4", "mandelbrot=size=360x640:rate=24", still, "-g 1 -frames:v 48");
        Path grainy =
                clip(
                        "intra grain.mp4",
                        "mandelbrot=size=360x640:rate=24",
                        still + ",noise=alls=6:allf=t",
                        "-g 1 -frames:v 48");

        // The encoder settles on its quantizer in the first two pictures.
        assertThat(facts(plain, 2, 46).frozen()).containsExactly(new Run(0, 46));
        assertThat(facts(grainy, 0, 48).frozen()).isEmpty();
    }

    @Test
    void aStillPictureUnderMovingGrainIsNotFrozen() throws Exception {
        for (int grain : new int[] {6, 12}) {
            Path grainy =
                    clip(
                            "grain" + grain + ".mp4",
                            "mandelbrot=size=360x640:rate=24",
                            "trim=end_frame=1,loop=-1:1:0,setpts=N/24/TB,noise=alls="
                                    + grain
                                    + ":allf=t",
                            "-frames:v 48 -crf 20");

            assertThat(facts(grainy, 0, 48).frozen()).as("grain " + grain).isEmpty();
        }
    }

    @Test
    void aSmallThingThatMovesIsAMovement() throws Exception {
        Path small =
                clip(
                        "small.mp4",
                        "color=0x506070:size=360x640:rate=24:d=2[a];color=white:size=24x16:d=2[b];"
                                + "[a][b]overlay=x=100+30*sin(t*9):y=300",
                        "format=yuv420p",
                        "-crf 20");

        assertThat(facts(small, 0, 48).frozen()).isEmpty();
    }

    @Test
    void aVerySlowPanIsAMovement() throws Exception {
        Path slow =
                clip(
                        "slow.mp4",
                        "testsrc2=size=720x1280:rate=24",
                        "trim=end_frame=1,loop=-1:1:0,setpts=N/24/TB," + "crop=360:640:'n/2':100",
                        "-frames:v 96 -crf 20");

        assertThat(facts(slow, 0, 96).frozen()).isEmpty();
    }

    @Test
    void theHeldEndOfAShortClipIsFrozen() throws Exception {
        Path one = fixtures.usual("one.mp4", "360x640", 1);

        assertThat(facts(one, 0, 48).frozen()).containsExactly(new Run(23, 48));
        assertThat(facts(one, 0, 34).frozen()).isEmpty();
    }

    @Test
    void blackIsFoundToTheFrameAndIsNotFrozenToo() throws Exception {
        Path black =
                clip(
                        "black.mp4",
                        "testsrc2=size=360x640:rate=24:d=3",
                        "drawbox=c=black:t=fill:enable='between(n,20,49)'",
                        "-crf 20");
        PictureFacts facts = facts(black, 0, 72);

        assertThat(facts.black()).containsExactly(new Run(20, 50));
        assertThat(facts.frozen()).isEmpty();
        assertThat(facts(black, 40, 20).black()).isEmpty();
        assertThat(facts(black, 10, 30).black()).containsExactly(new Run(10, 30));
    }

    @Test
    void whiteWordsOnBlackAreNotBlack() throws Exception {
        Path words =
                clip(
                        "words.mp4",
                        "color=black:size=360x640:rate=24:d=1",
                        "drawbox=x=100:y=300:w=160:h=3:color=white:t=fill",
                        "-crf 20");

        assertThat(facts(words, 0, 24).black()).isEmpty();
    }

    @Test
    void theThumbsAreTheMeansOfTheirFields() throws Exception {
        Path halves =
                clip(
                        "halves.mp4",
                        "color=0x808080:size=360x640:rate=24:d=1",
                        "drawbox=x=0:y=0:w=360:h=320:color=0xC02040:t=fill",
                        "-crf 8");
        PictureFacts facts = facts(halves, 0, 24);

        assertThat(facts.first().columns()).isEqualTo(9);
        assertThat(facts.first().rows()).isEqualTo(16);
        // 0xC02040 in BT.709 limited range is 75, 126, 197; 0x808080 is 126, 128, 128.
        for (int field = 0; field < 9 * 16; field++) {
            int[] expected = field < 9 * 8 ? new int[] {75, 126, 197} : new int[] {126, 128, 128};
            for (int plane = 0; plane < 3; plane++) {
                assertThat(facts.first().values().get(3 * field + plane))
                        .as("plane " + plane + " of field " + field)
                        .isCloseTo(expected[plane], within(2));
            }
        }
        assertThat(facts.last()).isEqualTo(facts.first());
    }

    @Test
    void guessedPicturesAreCounted() throws Exception {
        Path whole = fixtures.usual("to be damaged.mp4", "360x640", 2);
        byte[] bytes = fixtures.read(whole);
        for (int i = 0; i < 40; i++) {
            bytes[bytes.length / 4 + i * 997] ^= 0x55;
        }
        Path damaged = fixtures.write("damaged.mp4", bytes);

        assertThat(facts(damaged, 0, 48).repaired()).isPositive();
    }

    private static Path clip(String name, String source, String filter, String options) {
        return fixtures.make(
                name,
                List.of("-f", "lavfi", "-i", source),
                List.of(),
                "-vf " + filter + TAGGED + options);
    }

    private PictureFacts facts(Path clip, long from, long frames) throws InterruptedException {
        return renderer.render(
                new PicturePlan(
                        new Footage(clip, from, frames),
                        Optional.empty(),
                        CaptionTrack.EMPTY,
                        new Look(
                                SIZE,
                                FrameRate.FILM,
                                CaptionLook.standard(),
                                EncoderSettings.STANDARD)),
                folder.resolve(clip.getFileName() + "-" + from + "-" + frames + ".mov"),
                Progress.UNHEARD);
    }
}
