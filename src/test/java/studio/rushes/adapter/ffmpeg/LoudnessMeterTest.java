package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.SoundFacts;

/** The signals of EBU Tech 3341, and what another program reads. */
class LoudnessMeterTest {
    private static final int SECOND = Pcm.RATE;

    @TempDir Path folder;

    @Test
    void aToneOnBothSidesReadsAsItsLevel() {
        LoudnessMeter meter = heard(Pcm.of(20 * SECOND, Pcm.tone(1000, level(-23))));

        assertThat(meter.integrated()).isCloseTo(-23, within(0.05));
        assertThat(meter.momentary()).hasSize(200);
        assertThat(meter.momentary().getLast()).isCloseTo(-23f, within(0.05f));
    }

    @Test
    void whatIsQuietAroundItDoesNotCount() {
        IntToDoubleFunction quiet = Pcm.tone(1000, level(-36));
        IntToDoubleFunction loud = Pcm.tone(1000, level(-23));
        IntToDoubleFunction all =
                i -> (i < 10 * SECOND || i >= 70 * SECOND ? quiet : loud).applyAsDouble(i);

        assertThat(heard(Pcm.of(80 * SECOND, all)).integrated()).isCloseTo(-23, within(0.1));
    }

    @Test
    void nothingIsToldBeforeFourTenthsOfASecondWereHeard() {
        LoudnessMeter meter = heard(Pcm.of(SECOND / 2, Pcm.tone(1000, 0.5)));

        assertThat(meter.momentary().subList(0, 3)).containsOnly((float) SoundFacts.NO_PEAK);
        assertThat(meter.momentary().subList(3, 5)).allMatch(value -> value > -10);
    }

    @Test
    void silenceIsSilence() {
        assertThat(heard(new short[2 * 2 * SECOND]).integrated()).isEqualTo(SoundFacts.SILENCE);
    }

    @Test
    void itReadsWhatFfmpegReads() {
        Random random = new Random(4);
        IntToDoubleFunction babble = Pcm.babble(3, 0.8);
        assertReadsAlike(Pcm.of(6 * SECOND, babble));
        assertReadsAlike(Pcm.of(6 * SECOND, _ -> 0.1 * random.nextGaussian(), Pcm.tone(60, 0.3)));
        assertReadsAlike(
                Pcm.of(12 * SECOND, i -> i < 4 * SECOND ? babble.applyAsDouble(i) : 0, _ -> 0));
    }

    private void assertReadsAlike(short[] pcm) {
        Path file = Pcm.write(folder.resolve("heard.pcm"), pcm);
        double other =
                Tool.loudness("-f", "s16le", "-ar", "48000", "-ac", "2", "-i", file.toString())
                        .lufs();

        assertThat(other).isGreaterThan(-40);
        assertThat(heard(pcm).integrated()).isCloseTo(other, within(0.03));
    }

    private static LoudnessMeter heard(short[] pcm) {
        LoudnessMeter meter = new LoudnessMeter();
        int step = LoudnessMeter.STEP * AacEncoder.CHANNELS;
        for (int at = 0; at + step <= pcm.length; at += step) {
            meter.hear(Arrays.copyOfRange(pcm, at, at + step));
        }
        return meter;
    }

    private static double level(double decibel) {
        return Math.pow(10, decibel / 20);
    }
}
