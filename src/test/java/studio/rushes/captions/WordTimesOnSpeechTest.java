package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Loudness;

/** Speech that was really synthesised, with pauses of known length between the sentences. */
class WordTimesOnSpeechTest {
    private static final int RATE = 22_050;

    @Test
    void eachSentenceBeginsWhereItIsSpoken() throws IOException, UnsupportedAudioFileException {
        List<String> sentences =
                List.of(
                        "Le soleil se lève sur la montagne.",
                        "Les abeilles dorment encore !",
                        "Dans une heure, le miel de châtaignier coulera.");
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        List<Long> starts = new ArrayList<>();
        silence(sound, 0.8);
        for (String sentence : sentences) {
            starts.add(FrameRate.FILM.framesIn(sound.size() / 2.0 / RATE));
            sound.writeBytes(spoken(sentence));
            silence(sound, 0.6);
        }
        Loudness loudness = loudness(sound.toByteArray());
        long frames = FrameRate.FILM.framesIn(sound.size() / 2.0 / RATE);
        String line = String.join(" ", sentences);
        List<TimedWord> words = WordTimes.of(line, Locale.FRENCH, loudness, frames, FrameRate.FILM);
        assertThat(start(words, "Le")).isCloseTo(starts.get(0), within(4L));
        assertThat(start(words, "Les")).isCloseTo(starts.get(1), within(4L));
        assertThat(start(words, "Dans")).isCloseTo(starts.get(2), within(4L));
    }

    private static long start(List<TimedWord> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow()
                .start();
    }

    private static byte[] spoken(String sentence)
            throws IOException, UnsupportedAudioFileException {
        byte[] wave;
        try {
            Process process =
                    new ProcessBuilder("espeak-ng", "-v", "fr", "--stdout", sentence).start();
            wave = process.getInputStream().readAllBytes();
        } catch (IOException _) {
            wave = new byte[0];
        }
        assumeTrue(wave.length > 1_000, "no espeak-ng on this machine: nothing to listen to");
        try (AudioInputStream in =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            return in.readAllBytes();
        }
    }

    private static void silence(ByteArrayOutputStream sound, double seconds) {
        sound.writeBytes(new byte[2 * (int) (seconds * RATE)]);
    }

    private static Loudness loudness(byte[] pcm) {
        int window = RATE / 50;
        List<Float> levels = new ArrayList<>();
        for (int from = 0; from + window <= pcm.length / 2; from += window) {
            double energy = 0;
            for (int i = from; i < from + window; i++) {
                double sample = (short) ((pcm[2 * i] & 0xFF) | (pcm[2 * i + 1] << 8)) / 32_768.0;
                energy += sample * sample;
            }
            levels.add((float) Math.sqrt(energy / window));
        }
        return new Loudness(20, levels);
    }
}
