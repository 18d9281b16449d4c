package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.SoundFacts;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.media.FrameRate;

class FfmpegSoundTest {
    private static final int SECONDS = 4;
    private static final int SAMPLES = SECONDS * Pcm.RATE;
    private static final LoudnessTarget TARGET = LoudnessTarget.STANDARD;

    @TempDir Path folder;

    private final FfmpegSound renderer = new FfmpegSound();

    @Test
    void withoutALoudnessTheSoundIsTheClipsOwnToTheBit() throws Exception {
        short[] pcm = Pcm.of(SAMPLES, Pcm.babble(1, 0.5), Pcm.babble(2, 0.3));
        Path clip = Pcm.clip(folder, "own", pcm);
        Path target = folder.resolve("own.sound");

        SoundFacts facts = renderer.sound(plan(clip, 0, 96, Optional.empty()), target);

        assertThat(Pcm.read(target)).isEqualTo(pcm);
        assertThat(facts.samples()).isEqualTo(SAMPLES);
        assertThat(facts.gain()).isZero();
        assertThat(facts.momentary()).hasSize(40);
        assertThat(facts.levels()).hasSize(200);
        assertThat(facts.levels().get(10).doubleValue())
                .isEqualTo(Pcm.rms(pcm, 9_600, 10_560), within(0.01));
    }

    @Test
    void aStretchBeginsAndEndsAtItsPicturesSample() throws Exception {
        short[] pcm = Pcm.of(SAMPLES, Pcm.babble(3, 0.5));
        Path clip = Pcm.clip(folder, "part", pcm);
        Path target = folder.resolve("part.sound");

        renderer.sound(plan(clip, 13, 31, Optional.empty()), target);

        assertThat(Pcm.read(target)).isEqualTo(Arrays.copyOfRange(pcm, 2 * 26_000, 2 * 88_000));
    }

    @Test
    void whatTheClipDoesNotHaveIsSilence() throws Exception {
        short[] pcm = Pcm.of(Pcm.RATE, Pcm.babble(4, 0.5));
        Path clip = Pcm.clip(folder, "short", pcm);
        Path longer = folder.resolve("longer.sound");
        Path none = folder.resolve("none.sound");

        renderer.sound(plan(clip, 0, 48, Optional.empty()), longer);
        SoundFacts facts =
                renderer.sound(
                        plan(new Fixtures(folder).silent(), 0, 24, Optional.of(TARGET)), none);

        assertThat(Pcm.read(longer)).startsWith(pcm).hasSize(2 * 96_000);
        assertThat(Pcm.rms(Pcm.read(longer), 48_000, 96_000)).isLessThan(-100);
        assertThat(Pcm.read(none)).hasSize(96_000).containsOnly(0);
        assertThat(facts.lufs()).isEqualTo(SoundFacts.SILENCE);
        assertThat(facts.truePeak()).isEqualTo(SoundFacts.NO_PEAK);
        assertThat(facts.gain()).isZero();
        assertThat(facts.levels()).hasSize(50).containsOnly((float) SoundFacts.NO_PEAK);
    }

    @ParameterizedTest
    @CsvSource({"-ac 1 -ar 44100", "-ac 6 -ar 48000", "-ac 2 -ar 32000", "-ac 1 -ar 48000"})
    void anySoundBecomesAsManySamplesInStep(String options) throws Exception {
        Path clip =
                new Fixtures(folder)
                        .make(
                                "any.mp4",
                                Fixtures.picture("64x64", "24", 2),
                                List.of(
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "aevalsrc='0.4*sin(2*PI*500*t)*gte(t,1)':s=48000:d=2"),
                                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac"
                                        + " -b:a 192k "
                                        + options);
        Path target = folder.resolve("any.sound");

        renderer.sound(plan(clip, 12, 36, Optional.empty()), target);

        short[] sound = Pcm.read(target);
        assertThat(sound).hasSize(2 * 72_000);
        assertThat(Pcm.rms(sound, 0, 23_000)).isLessThan(-50);
        assertThat(onset(sound)).isCloseTo(24_000, within(60));
    }

    @ParameterizedTest
    @CsvSource({"0.08", "0.2", "0.9"})
    void quietAndLoudBlocksComeOutEquallyLoud(double level) throws Exception {
        Path clip = Pcm.clip(folder, "level", Pcm.of(SAMPLES, Pcm.babble(5, level)));
        Path target = folder.resolve("level.sound");

        SoundFacts facts = renderer.sound(plan(clip, 0, 96, Optional.of(TARGET)), target);

        Tool.Heard heard = heard(target);
        assertThat(heard.lufs()).isCloseTo(-14, within(0.5));
        assertThat(heard.truePeak()).isLessThanOrEqualTo(-1);
        assertThat(facts.lufs()).isCloseTo(heard.lufs(), within(0.1));
        assertThat(facts.truePeak()).isCloseTo(heard.truePeak(), within(0.15));
    }

    @Test
    void aPeakyBlockIsLimitedAndStillAsLoud() throws Exception {
        IntToDoubleFunction voice = Pcm.babble(6, 0.1);
        Path clip =
                Pcm.clip(
                        folder,
                        "peaky",
                        Pcm.of(SAMPLES, i -> i % 24_000 < 40 ? 0.95 : voice.applyAsDouble(i)));
        Path target = folder.resolve("peaky.sound");

        SoundFacts facts = renderer.sound(plan(clip, 0, 96, Optional.of(TARGET)), target);

        Tool.Heard heard = heard(target);
        assertThat(heard.lufs()).isCloseTo(-14, within(0.5));
        assertThat(heard.truePeak()).isLessThanOrEqualTo(-1.7);
        assertThat(facts.gain()).isBetween(3.0, 30.0);
    }

    @Test
    void noGainIsHigherThanThirtyDecibels() throws Exception {
        Path clip = Pcm.clip(folder, "faint", Pcm.of(SAMPLES, Pcm.babble(7, 0.002)));
        Path target = folder.resolve("faint.sound");

        SoundFacts facts = renderer.sound(plan(clip, 0, 96, Optional.of(TARGET)), target);

        assertThat(facts.gain()).isEqualTo(30);
        assertThat(facts.lufs()).isLessThan(-14);
    }

    @Test
    void twoChannelsStayTwo() throws Exception {
        short[] pcm = Pcm.of(SAMPLES, Pcm.babble(8, 0.3), Pcm.tone(3_000, 0.01));
        Path target = folder.resolve("two.sound");

        renderer.sound(plan(Pcm.clip(folder, "two", pcm), 0, 96, Optional.of(TARGET)), target);

        short[] sound = Pcm.read(target);
        double left = 0;
        double right = 0;
        for (int i = 0; i < sound.length; i += 2) {
            left += Math.abs(sound[i]);
            right += Math.abs(sound[i + 1]);
        }
        assertThat(left / right).isGreaterThan(5);
    }

    @Test
    void aClipThatIsNoneIsRefusedAndNothingIsLeft() {
        Path clip = new Fixtures(folder).text("text.mp4", "no clip");
        Path target = folder.resolve("none.sound");

        assertThatThrownBy(() -> renderer.sound(plan(clip, 0, 24, Optional.of(TARGET)), target))
                .hasMessageContaining("MEDIA-NOT-A-VIDEO");
        assertThat(folder).isDirectoryNotContaining("glob:**none.sound*");
    }

    private static Tool.Heard heard(Path sound) {
        return Tool.loudness("-f", "s16le", "-ar", "48000", "-ac", "2", "-i", sound.toString());
    }

    private static int onset(short[] sound) {
        for (int i = 0; i < sound.length; i += 2) {
            if (Math.abs(sound[i]) > 1_500) {
                return i / 2;
            }
        }
        return -1;
    }

    private static SoundPlan plan(
            Path clip, long from, long frames, Optional<LoudnessTarget> loudness) {
        return new SoundPlan(new Footage(clip, from, frames), FrameRate.FILM, loudness);
    }
}
