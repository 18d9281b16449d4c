package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;

class FilmJoinTest {
    private static final FrameSize SIZE = new FrameSize(64, 64);

    /** 62,000 samples a block: no multiple of an AAC frame, so that every joint lies inside one. */
    private static final int FRAMES = 31;

    private static final int BLOCKS = 12;

    /** Where in its block the beep of each begins. */
    private static final int BEEP_AT = 6_000;

    private static final int BEEP_LENGTH = 480;

    @TempDir static Path folder;

    private static Path segment;
    private static FfmpegRenderer renderer;

    @BeforeAll
    static void makeASegment() throws Exception {
        renderer = new FfmpegRenderer(_ -> (_, _) -> new CaptionImage(0, 0, 0, 0, new int[0]));
        double seconds = FRAMES / 24.0;
        Path clip =
                new Fixtures(folder)
                        .make(
                                "beep.mp4",
                                Fixtures.picture("64x64", "24", seconds),
                                List.of(
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "aevalsrc='0.5*sin(2*PI*1000*t)*gte(n,6000)*lt(n,6480)':"
                                                + "s=48000:d="
                                                + seconds),
                                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -ac 2"
                                        + " -b:a 192k");
        segment = folder.resolve("segment.mov");
        render(clip, segment, SIZE);
    }

    @Test
    void theFilmHasEveryFrameOfEverySegmentAndItsSoundIsAsLong() throws Exception {
        Path film = join("film.mp4", BLOCKS);

        assertThat(
                        Tool.probe(
                                        film,
                                        "-count_frames",
                                        "-show_entries",
                                        "stream=codec_name,sample_rate,channels,avg_frame_rate,"
                                                + "start_time,duration,nb_frames,nb_read_frames")
                                .lines()
                                .filter(line -> !line.startsWith("nb_read_frames=7")))
                .containsExactly(
                        "codec_name=h264",
                        "avg_frame_rate=24/1",
                        "start_time=0.000000",
                        "duration=15.500000",
                        "nb_frames=372",
                        "nb_read_frames=372",
                        "codec_name=aac",
                        "sample_rate=48000",
                        "channels=2",
                        "avg_frame_rate=0/0",
                        "start_time=0.000000",
                        "duration=15.500000",
                        "nb_frames=728");
    }

    @Test
    void picturesFollowOneAnotherAtEvenSteps() throws Exception {
        String times =
                Tool.probe(
                        join("steps.mp4", 5),
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "frame=pts,pict_type");
        List<Long> steps =
                times.lines()
                        .filter(line -> line.startsWith("pts="))
                        .map(line -> Long.parseLong(line.substring(4)))
                        .toList();

        assertThat(steps).hasSize(5 * FRAMES);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i)).isEqualTo(512L * i);
        }
    }

    @Test
    void soundDoesNotDriftByOneSampleAtAnyJoint() throws Exception {
        short[] sound = Tool.sound(join("drift.mp4", BLOCKS));

        assertThat(sound.length).isBetween(BLOCKS * FRAMES * 2000, BLOCKS * FRAMES * 2000 + 1024);
        for (int block = 0; block < BLOCKS; block++) {
            int expected = block * FRAMES * 2000 + BEEP_AT;
            assertThat(offset(sound, expected)).as("block " + block).isZero();
        }
    }

    @Test
    void aSegmentThatIsGoneOrBrokenOrAnothersIsNamed() throws Exception {
        Path gone = folder.resolve("gone.mov");
        Path torn = new Fixtures(folder).cut(segment, "torn.mov", 0.5);
        Path other = folder.resolve("other.mov");
        render(folder.resolve("beep.mp4"), other, new FrameSize(96, 96));

        for (Path bad : List.of(gone, torn, other)) {
            Path film = folder.resolve("bad.mp4");
            assertThatThrownBy(() -> join(film, List.of(segment, bad), FRAMES))
                    .hasMessageContaining("ASSEMBLY-SEGMENT");
            assertThat(film).doesNotExist();
            assertThat(folder.resolve("bad.mp4.part")).doesNotExist();
        }
    }

    @Test
    void aSegmentOfAnotherLengthThanPlannedIsRefused() {
        assertThatThrownBy(() -> join(folder.resolve("long.mp4"), List.of(segment), FRAMES + 1))
                .hasMessageContaining("ASSEMBLY-SEGMENT");
    }

    @Test
    void theCheckNoticesAFilmThatLacksAFrame() throws Exception {
        Path film = join("checked.mp4", 2);
        FilmCheck.require(film, 2 * FRAMES, FrameRate.FILM);

        assertThatThrownBy(() -> FilmCheck.require(film, 2 * FRAMES + 1, FrameRate.FILM))
                .hasMessageContaining("ASSEMBLY-CHECK");
    }

    @Test
    void anInterruptedJoinLeavesNothingBehind() {
        Path film = folder.resolve("interrupted.mp4");
        JoinPlan plan = plan(List.of(segment, segment), FRAMES);

        assertThatThrownBy(() -> renderer.join(plan, film, _ -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(film).doesNotExist();
        assertThat(folder.resolve("interrupted.mp4.part")).doesNotExist();
    }

    @Test
    void theIndexOfTheFilmStandsInFront() throws Exception {
        String head =
                new String(
                        Files.readAllBytes(join("front.mp4", 2)),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(head.indexOf("moov")).isPositive().isLessThan(head.indexOf("mdat"));
    }

    /** How many samples later than expected the beep sounds, by cross-correlation. */
    private static int offset(short[] sound, int expected) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int shift = -2_000; shift <= 2_000; shift++) {
            double sum = 0;
            for (int i = 0; i < BEEP_LENGTH; i++) {
                // The beep's phase counts from the start of its block.
                double ideal = Math.sin(2 * Math.PI * 1000 * (BEEP_AT + i) / 48_000.0);
                sum += ideal * sound[expected + shift + i];
            }
            if (sum > most) {
                most = sum;
                best = shift;
            }
        }
        return best;
    }

    private static void render(Path clip, Path target, FrameSize size) throws InterruptedException {
        renderer.segment(
                new SegmentPlan(
                        new Shot(1, clip, FRAMES, CaptionTrack.EMPTY),
                        size,
                        FrameRate.FILM,
                        CaptionStyle.STANDARD,
                        EncoderSettings.STANDARD),
                target,
                Progress.UNHEARD);
    }

    private static Path join(String name, int blocks) throws InterruptedException {
        List<Path> segments = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            segments.add(segment);
        }
        return join(folder.resolve(name), segments, FRAMES);
    }

    private static Path join(Path film, List<Path> segments, long frames)
            throws InterruptedException {
        renderer.join(plan(segments, frames), film, Progress.UNHEARD);
        return film;
    }

    private static JoinPlan plan(List<Path> segments, long frames) {
        return new JoinPlan(
                segments.stream().map(path -> new JoinPlan.Part(path, frames)).toList(),
                FrameRate.FILM);
    }
}
