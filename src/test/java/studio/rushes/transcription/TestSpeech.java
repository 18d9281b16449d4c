package studio.rushes.transcription;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The speech model made for tests and what it can hear; its card says what it is. */
public final class TestSpeech {
    private static final int HEADER = 44;

    private TestSpeech() {}

    /** A sentence as it was spoken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sentence(
            String file, String language, String text, double seconds, List<Spoken> words) {
        /** A recording of it, 16 kHz mono, 16 bit. */
        public Path recording() {
            return TestSpeech.file("sentences/" + file);
        }

        /** The recording's samples, -1 to 1. */
        public float[] samples() {
            return TestSpeech.samples(recording());
        }

        /** Its words only. */
        public List<String> said() {
            return words.stream().map(Spoken::word).toList();
        }
    }

    /** A word and the seconds from which to which it was spoken. */
    public record Spoken(String word, double start, double end) {}

    /** A file of a multilingual model that knows 68 words of English and French. */
    public static Path model() {
        return file("ggml-tiny-test.bin");
    }

    /** All twelve; of numbers 04 and 05 the model tends to lose the end. */
    public static List<Sentence> sentences() {
        try {
            Path list = file("sentences/sentences.json");
            return List.of(new ObjectMapper().readValue(list.toFile(), Sentence[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence of a number that all of it is heard of, such as 7. */
    public static Sentence sentence(int number) {
        return sentences().get(number - 1);
    }

    /** What was heard of a sentence: its words without marks and capitals. */
    public static List<String> plain(Transcript heard) {
        return heard.words().stream()
                .map(word ->
                        word.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']", ""))
                .toList();
    }

    /** How many words must be put in, taken out or changed to make one of the other. */
    public static int errors(List<String> said, List<String> heard) {
        int[] row = new int[heard.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= said.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int other = said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
                int best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + other);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[heard.size()];
    }

    private static float[] samples(Path recording) {
        try {
            byte[] bytes = Files.readAllBytes(recording);
            ShortBuffer wave =
                    ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asShortBuffer();
            float[] samples = new float[wave.remaining()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = wave.get(i) / 32768f;
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        URL found = TestSpeech.class.getResource("/whisper/" + name);
        try {
            return Path.of(Objects.requireNonNull(found, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
