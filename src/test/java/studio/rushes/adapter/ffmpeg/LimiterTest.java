package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimiterTest {
    private static final int SAMPLES = 4 * Pcm.RATE;

    @TempDir Path folder;

    @Test
    void aPeakBetweenTheSamplesIsSeenAsTheProgramSeesIt() {
        // A quarter of the sample rate, its samples half way between the crests: 3 dB are hidden.
        short[] pcm =
                Pcm.of(
                        SAMPLES,
                        i ->
                                Math.min(0.5, Math.min(i, SAMPLES - i) / 9_600.0)
                                        * Math.sin(Math.PI / 2 * i + Math.PI / 4));
        PeakMeter meter = new PeakMeter();
        meter.accept(pcm, SAMPLES);

        assertThat(meter.decibel()).isCloseTo(heard(pcm).truePeak(), within(0.1));
        assertThat(meter.decibel()).isGreaterThan(-6.1);
    }

    @Test
    void noiseAndSpeechPeakWhereTheProgramSaysTheyDo() {
        Random chance = new Random(3);
        for (short[] pcm :
                new short[][] {
                    Pcm.of(SAMPLES, Pcm.babble(1, 0.6)),
                    Pcm.of(SAMPLES, _ -> 0.12 * chance.nextGaussian())
                }) {
            PeakMeter meter = new PeakMeter();
            for (int at = 0; at < SAMPLES; at += 1_000) {
                meter.accept(Arrays.copyOfRange(pcm, 2 * at, 2 * (at + 1_000)), 1_000);
            }

            assertThat(meter.decibel()).isCloseTo(heard(pcm).truePeak(), within(0.15));
        }
    }

    @Test
    void whatIsLimitedStaysUnderItsCeiling() {
        Random chance = new Random(4);
        for (short[] pcm :
                new short[][] {
                    Pcm.of(SAMPLES, Pcm.babble(2, 0.7)),
                    Pcm.of(SAMPLES, i -> i % 4_800 < 3 ? 0.99 : 0.1 * chance.nextGaussian()),
                    Pcm.of(SAMPLES, i -> i > 4_800 && i < 4_900 ? 0.9 : 0.2),
                    Pcm.of(
                            SAMPLES,
                            i ->
                                    Math.min(0.9, i / 9_600.0)
                                            * Math.sin(Math.PI / 2 * i + Math.PI / 4))
                }) {
            Window window = Window.of(pcm);
            new Limiter(-6).limit(window, _ -> true);

            assertThat(heard(window.interleaved(0, SAMPLES)).truePeak()).isLessThan(-5.8);
        }
    }

    @Test
    void whatIsFarFromAPeakStaysToTheBit() {
        short[] pcm =
                Pcm.of(SAMPLES, i -> (i == 96_000 ? 0.95 : 0.3) * Math.cos((i - 96_000) * 0.05));
        Window window = Window.of(pcm);
        new Limiter(-6).limit(window, _ -> true);
        short[] limited = window.interleaved(0, SAMPLES);

        assertThat(Math.abs(limited[192_000])).isLessThan(Math.abs(pcm[192_000]));
        assertThat(Arrays.copyOf(limited, 190_000)).isEqualTo(Arrays.copyOf(pcm, 190_000));
        assertThat(Arrays.copyOfRange(limited, 250_000, limited.length))
                .isEqualTo(Arrays.copyOfRange(pcm, 250_000, pcm.length));
    }

    @Test
    void aStretchLimitedForItselfIsAsInTheWhole() {
        short[] pcm = Pcm.of(SAMPLES, Pcm.babble(5, 0.7));
        Window whole = Window.of(pcm);
        new Limiter(-6).limit(whole, _ -> true);
        Window part = Window.of(Arrays.copyOfRange(pcm, 2 * 70_000, 2 * 150_000));
        new Limiter(-6).limit(part, _ -> true);

        short[] ideal = whole.interleaved(95_000, 145_000);
        short[] found = part.interleaved(25_000, 75_000);
        for (int i = 0; i < ideal.length; i++) {
            assertThat((int) found[i]).isCloseTo(ideal[i], within(1));
        }
    }

    private Tool.Heard heard(short[] pcm) {
        Path file = Pcm.write(folder.resolve("heard.pcm"), pcm);
        return Tool.loudness("-f", "s16le", "-ar", "48000", "-ac", "2", "-i", file.toString());
    }
}
