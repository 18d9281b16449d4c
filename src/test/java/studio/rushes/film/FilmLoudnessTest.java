package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Music;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;

/** Blocks of every loudness become one film, measured by a program that is not ours. */
@Timeout(300)
class FilmLoudnessTest {
    private static final int SECONDS = 8;

    @TempDir static Path folder;

    private static List<Shot> shots;

    @BeforeAll
    static void makeClips() {
        shots =
                List.of(
                        shot(1, block("faint", -40, 11)),
                        shot(2, block("usual", -25, 22)),
                        shot(3, block("loud", -6, 33)),
                        shot(
                                4,
                                Ffmpeg.make(
                                        folder.resolve("silent.mp4"),
                                        picture()
                                                + " -f lavfi -t 8 -i anullsrc=r=48000"
                                                + coded())));
    }

    @Test
    void theFilmIsAsLoudAsItIsMeantToBe() throws Exception {
        assertLoudness("plain", Soundtrack.STANDARD);
    }

    @Test
    void soItIsWithMusicUnderIt() throws Exception {
        Path music =
                Ffmpeg.make(
                        folder.resolve("music.m4a"),
                        "-f lavfi -i aevalsrc=0.4*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*2*t))"
                                + "+0.3*sin(2*PI*331*t):s=44100:d=11 -c:a aac -b:a 192k");
        assertLoudness(
                "music",
                new Soundtrack(
                        Optional.of(LoudnessTarget.STANDARD), Optional.of(Music.under(music))));
    }

    private static void assertLoudness(String name, Soundtrack sound) throws Exception {
        Path film = folder.resolve(name + ".mp4");
        try (FilmStudio studio = new FilmStudio(folder.resolve(name))) {
            studio.assemble(FilmStudio.cut(shots, sound), film);
        }
        Ffmpeg.Heard heard = Ffmpeg.loudness(film);
        assertThat(heard.lufs()).isCloseTo(-14, within(0.5));
        assertThat(heard.truePeak()).isLessThanOrEqualTo(-1);
    }

    private static Shot shot(int number, Path clip) {
        return FilmStudio.shot(number, clip, 0, 24 * SECONDS);
    }

    /** Something like syllables, brought to its loudness as a hot master is: by clipping. */
    private static Path block(String name, double lufs, int seed) {
        Path sound = folder.resolve(name + ".wav");
        double gain = 0;
        for (int i = 0; i < 6; i++) {
            Ffmpeg.make(
                    sound,
                    "-f lavfi -i anoisesrc=colour=pink:seed="
                            + seed
                            + ":r=48000:d="
                            + SECONDS
                            + " -af highpass=150,tremolo=f=3:d=0.8,volume="
                            + gain
                            + "dB -ac 2 -c:a pcm_s16le");
            gain += lufs - Ffmpeg.loudness(sound).lufs();
        }
        Path clip =
                Ffmpeg.make(folder.resolve(name + ".mp4"), picture() + " -i " + sound + coded());
        assertThat(Ffmpeg.loudness(clip).lufs()).isCloseTo(lufs, within(1.0));
        return clip;
    }

    private static String picture() {
        return "-f lavfi -i testsrc2=size=96x160:rate=24:duration=" + SECONDS;
    }

    private static String coded() {
        return " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 256k";
    }
}
