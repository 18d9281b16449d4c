package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.film.Ffmpeg;
import studio.rushes.media.SpeechSound;
import studio.rushes.problem.StudioException;

class SpeechSoundTest {
    private static final String PICTURE = "-f lavfi -i color=black:size=64x64:rate=24:d=3 ";
    private static final String CODED = " -c:v libx264 -preset ultrafast -c:a aac";

    @TempDir private Path folder;

    private final SpeechSound sound = new FfmpegSpeechSound();

    @Test
    void aToneOfAVoiceKeepsItsLevel() throws Exception {
        assertThat(level(tone(1_000))).isBetween(0.085, 0.092);
        assertThat(level(tone(5_000))).isBetween(0.085, 0.092);
    }

    /** It would come back as a tone of 4 kHz. */
    @Test
    void aToneTooHighForTheRateIsTakenOut() throws Exception {
        assertThat(level(tone(12_000))).isLessThan(0.0005);
    }

    @Test
    void whatSoundsAtASecondSoundsAtASecond() throws Exception {
        Path clip =
                clip("-f lavfi -i aevalsrc=0.5*sin(6283*t)*gt(t\\,1):s=44100:d=3:c=mono" + CODED);
        float[] samples = sound.of(clip);
        assertThat(samples.length)
                .isBetween(3 * SpeechSound.RATE - 400, 3 * SpeechSound.RATE + 400);
        int first = 0;
        while (Math.abs(samples[first]) < 0.1) {
            first++;
        }
        assertThat(first).isBetween(SpeechSound.RATE - 160, SpeechSound.RATE + 160);
    }

    @Test
    void aClipWithoutSoundIsNothing() throws Exception {
        assertThat(sound.of(clip("-c:v libx264"))).isEmpty();
    }

    @Test
    void moreSoundThanAClipCanHaveIsRefused() throws Exception {
        Path clip = tone(1_000);
        assertThat(new FfmpegSpeechSound(3).of(clip)).hasSizeGreaterThan(2 * SpeechSound.RATE);
        assertProblem("MEDIA-TOO-LONG", new FfmpegSpeechSound(2), clip);
    }

    @Test
    void whatIsNoClipIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "not a film");
        assertProblem("MEDIA-NOT-A-VIDEO", sound, text);
        assertProblem("MEDIA-MISSING", sound, folder.resolve("gone.mp4"));
    }

    @Test
    void interruptionGivesItUp() {
        Path clip = tone(1_000);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sound.of(clip)).isInstanceOf(InterruptedException.class);
    }

    private Path tone(int hertz) {
        return clip("-f lavfi -i sine=frequency=" + hertz + ":sample_rate=48000:d=3" + CODED);
    }

    private Path clip(String rest) {
        return Ffmpeg.make(folder.resolve("clip.mp4"), PICTURE + rest);
    }

    /** Root mean square, without the second where coders start and end. */
    private static double level(float[] samples) {
        float[] middle = Arrays.copyOfRange(samples, SpeechSound.RATE / 2, 2 * SpeechSound.RATE);
        double squares = 0;
        for (float sample : middle) {
            squares += sample * sample;
        }
        return Math.sqrt(squares / middle.length);
    }

    private double level(Path clip) throws InterruptedException {
        return level(sound.of(clip));
    }

    private static void assertProblem(String code, SpeechSound sound, Path clip) {
        assertThatThrownBy(() -> sound.of(clip))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo(code);
    }
}
