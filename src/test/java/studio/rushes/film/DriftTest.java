package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Shot;

/** A long film of clips as the services send them, made in the worker, heard by another decoder. */
@Timeout(600)
class DriftTest {
    private static final int BLOCKS = 60;
    private static final int[] SECONDS = {4, 6, 7, 8};
    private static final int RATE = 48_000;

    /** A sweep, which fits itself at one place only. */
    private static final int BEEP = 960;

    private static final double LOW = 500;
    private static final double RISE = 62_500;

    @TempDir Path folder;

    @Test
    void sixtyBlocksOfMixedLengthsBeginOnTheirSample() throws Exception {
        Map<Integer, Path> clips = new HashMap<>();
        for (int seconds : SECONDS) {
            clips.put(seconds, clip(seconds));
        }
        List<Shot> shots = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        long frames = 0;
        for (int i = 0; i < BLOCKS; i++) {
            int seconds = SECONDS[(i * 7 + i / 4) % SECONDS.length];
            shots.add(FilmStudio.shot(i + 1, clips.get(seconds), 0, 24L * seconds));
            starts.add(frames * RATE / 24);
            frames += 24L * seconds;
        }
        Path film = folder.resolve("final.mp4");
        try (FilmStudio studio = new FilmStudio(folder.resolve("cache"))) {
            assertThat(studio.assemble(FilmStudio.cut(shots), film).frames()).isEqualTo(frames);
        }

        short[] heard = Ffmpeg.sound(film);
        List<Integer> late = starts.stream().map(start -> offset(heard, start)).toList();
        assertThat(late).hasSize(BLOCKS).containsOnly(0);
        assertThat(
                        Ffmpeg.probe(
                                film,
                                "-count_frames",
                                "-select_streams",
                                "v",
                                "-show_entries",
                                "stream=nb_read_frames"))
                .containsExactly(Long.toString(frames));
        assertThat(packetsOutOfOrder(film, "v")).isZero();
        assertThat(packetsOutOfOrder(film, "a")).isZero();
    }

    private Path clip(int seconds) {
        return Ffmpeg.make(
                folder.resolve("clip" + seconds + ".mp4"),
                "-f lavfi -i testsrc2=size=96x160:rate=24:duration="
                        + seconds
                        + " -f lavfi -i aevalsrc=if(lt(t\\,0.02)\\,0.5*sin(2*PI*("
                        + LOW
                        + "*t+"
                        + RISE
                        + "*t*t))\\,0.02*sin(2*PI*180*t)):s=48000:d="
                        + seconds
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 192k"
                        + " -ac 2");
    }

    private static long packetsOutOfOrder(Path film, String stream) {
        List<Long> times =
                Ffmpeg.probe(film, "-select_streams", stream, "-show_entries", "packet=dts")
                        .stream()
                        .map(line -> line.replace(",", ""))
                        // A packet with side data has a line more.
                        .filter(line -> !line.isBlank())
                        .map(Long::parseLong)
                        .toList();
        assertThat(times).hasSizeGreaterThan(BLOCKS);
        long wrong = 0;
        for (int i = 1; i < times.size(); i++) {
            wrong += times.get(i) > times.get(i - 1) ? 0 : 1;
        }
        return wrong;
    }

    /** How many samples later than planned the sweep sounds, by cross-correlation. */
    private static int offset(short[] film, long planned) {
        int best = Integer.MIN_VALUE;
        double most = 0;
        for (int shift = -1_500; shift <= 1_500; shift++) {
            double sum = 0;
            for (int i = 0; i < BEEP; i++) {
                long at = planned + shift + i;
                if (at >= 0 && at < film.length) {
                    double t = (double) i / RATE;
                    sum += Math.sin(2 * Math.PI * (LOW * t + RISE * t * t)) * film[(int) at];
                }
            }
            if (sum > most) {
                most = sum;
                best = shift;
            }
        }
        return best;
    }
}
