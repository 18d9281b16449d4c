package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Fifty clips damaged in every way that comes to mind: each is read or refused, none hangs. */
@Tag("full")
class HostileClipsTest {
    private static final int CLIPS = 50;

    @TempDir Path folder;

    private final FfmpegProbe probe = new FfmpegProbe();
    private final FfmpegPictures renderer = new FfmpegPictures();

    @Test
    void everyDamagedClipIsReadOrRefused() {
        Fixtures fixtures = new Fixtures(folder);
        List<byte[]> wholes =
                List.of(
                        fixtures.read(fixtures.usual("a.mp4", "96x160", 1)),
                        fixtures.read(
                                fixtures.faststart(fixtures.usual("b.mp4", "96x160", 1), "c.mp4")),
                        fixtures.read(fixtures.hevc()));
        Random random = new Random(20261122);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            byte[] bytes = damaged(wholes.get(i % wholes.size()).clone(), i, random);
            Path clip = fixtures.write("clip" + i + ".mp4", bytes);
            Path segment = folder.resolve("segment" + i + ".mov");
            outcomes.add(
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(60), () -> outcome(clip, segment), "clip " + i));
        }
        assertThat(outcomes)
                .hasSize(CLIPS)
                .allMatch(outcome -> outcome.startsWith("MEDIA-") || outcome.equals("read"))
                .contains("read")
                .anyMatch(outcome -> outcome.startsWith("MEDIA-"));
    }

    private String outcome(Path clip, Path segment) throws InterruptedException {
        String outcome = "read";
        try {
            assertThat(probe.inspect(clip).frames()).isPositive();
            assertThat(probe.listen(clip).levels()).hasSizeLessThan(400_000);
        } catch (StudioException e) {
            outcome = e.problem().code();
        }
        try {
            // A joint of the clip with itself reads it twice, from two places.
            Footage late = new Footage(clip, 7, 24);
            renderer.render(
                    new PicturePlan(
                            new Footage(clip, 0, 24),
                            Optional.of(new PicturePlan.Crossing(late, Transition.Kind.DISSOLVE)),
                            CaptionTrack.EMPTY,
                            new Look(
                                    new FrameSize(96, 160),
                                    FrameRate.FILM,
                                    CaptionLook.standard(),
                                    EncoderSettings.STANDARD)),
                    segment,
                    Progress.UNHEARD);
            assertThat(probe.inspect(segment).frames()).isEqualTo(24);
        } catch (StudioException e) {
            assertThat(e.problem().code()).startsWith("MEDIA-");
            assertThat(segment).doesNotExist();
        }
        return outcome;
    }

    private static byte[] damaged(byte[] bytes, int kind, Random random) {
        switch (kind % 5) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                for (int i = 0; i < 40; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> {
                int at = find(bytes, "moov");
                for (int i = 0; i < 6; i++) {
                    int place = at + random.nextInt(Math.min(3000, bytes.length - at));
                    bytes[place] = (byte) random.nextInt(256);
                }
            }
            case 3 -> {
                int at = random.nextInt(bytes.length - 600);
                Arrays.fill(bytes, at, at + 600, (byte) 0);
            }
            default -> {
                int at = find(bytes, List.of("stsz", "stco", "stts", "tkhd").get(kind % 4));
                Arrays.fill(bytes, at + 8, at + 16, (byte) 0xFF);
            }
        }
        return bytes;
    }

    private static int find(byte[] bytes, String name) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
