package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.film.Ffmpeg;
import studio.rushes.transcription.TestSpeech;
import studio.rushes.transcription.TestSpeech.Sentence;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** Clips that really speak, heard by a real model, captioned with the words of the script. */
@Tag("full")
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeardCaptionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIP_SECONDS = 4;
    private static final Pattern EVENT =
            Pattern.compile("Dialogue: \\d+,(\\d):(\\d\\d):(\\d\\d)\\.(\\d\\d),.*");

    /** A line of the script, and the recording its clip speaks. */
    private record Line(String written, int spoken) {}

    /** The last block's clip says another line than its script. */
    private static final List<Line> LINES =
            List.of(
                    new Line("Le soleil se lève sur la mer.", 7),
                    new Line("Les enfants chantent déjà dans la Forêt !", 9),
                    new Line("Nous marchons dans le jardin… ça commence.", 10),
                    new Line("La nuit tombe, la musique joue sur la ville.", 12),
                    new Line("Le miel coule lentement dans un bocal propre et doré.", 8));

    private static final int WRONG = 5;

    @TempDir static Path folder;

    @Test
    @Order(1)
    void produceHearsWhenAndTheScriptKnowsWhat() throws Exception {
        List<JsonNode> told = produced("--whisper-model", TestSpeech.model().toString());

        List<JsonNode> words = words();
        for (int block = 1; block < WRONG; block++) {
            assertThat(texts(words, block))
                    .containsExactly(LINES.get(block - 1).written().split(" "));
            assertTimes(words, block);
        }
        long heard =
                words.stream()
                        .filter(word -> word.path("block").asInt() < WRONG)
                        .filter(word -> word.path("source").asText().equals("heard"))
                        .count();
        long all = words.stream().filter(word -> word.path("block").asInt() < WRONG).count();
        assertThat(heard).isGreaterThanOrEqualTo(Math.round(Math.ceil(all * 0.8)));
        assertThat(lines(told))
                .isEqualTo(Map.of(1, "said", 2, "said", 3, "said", 4, "said", WRONG, "different"));
    }

    @Test
    @Order(2)
    void theSubtitlesOfPlayersHaveTheScriptsSpellingAtTheHeardTimes() throws Exception {
        String ass = Files.readString(video().resolve("captions.ass"));
        assertThat(ass).contains("FORÊT\u00A0!").contains("JARDIN…").contains("LÈVE");
        Sentence first = TestSpeech.sentence(LINES.getFirst().spoken());
        Sentence second = TestSpeech.sentence(LINES.get(1).spoken());

        List<Double> starts = starts(ass);
        for (Sentence sentence : List.of(first, second)) {
            double offset = sentence.equals(first) ? 0 : CLIP_SECONDS;
            for (TestSpeech.Spoken word : sentence.words()) {
                assertThat(starts)
                        .as(word.word() + " of " + sentence.file())
                        .anySatisfy(start ->
                                assertThat(start).isCloseTo(offset + word.start(), within(0.2)));
            }
        }
    }

    @Test
    @Order(3)
    void whereTheVoiceSaidSomethingElseTheCaptionsDoNotHideIt() throws Exception {
        assertThat(texts(words(), WRONG).stream().map(HeardCaptionsTest::plain))
                .containsExactlyElementsOf(TestSpeech.sentence(LINES.getLast().spoken()).said());
        assertThat(Files.readString(video().resolve("captions.srt"))).doesNotContain("bocal");
    }

    @Test
    @Order(4)
    void madeAgainNothingIsHeardTwice() throws Exception {
        List<JsonNode> told = produced("--whisper-model", TestSpeech.model().toString());

        assertThat(told.stream().map(event -> event.path("stage").asText()))
                .doesNotContain("words");
        assertThat(heardFiles()).hasSize(LINES.size());
    }

    @Test
    @Order(5)
    void withoutAModelTheWordsAreTimedFromTheScript() throws Exception {
        List<JsonNode> told = produced();

        assertThat(words())
                .allSatisfy(word -> assertThat(word.path("source").asText()).isEqualTo("timed"));
        for (int block = 1; block <= LINES.size(); block++) {
            assertThat(texts(words(), block))
                    .containsExactly(LINES.get(block - 1).written().split(" "));
        }
        assertThat(lines(told)).isEmpty();
    }

    private static void assertTimes(List<JsonNode> words, int block) {
        Sentence sentence = TestSpeech.sentence(LINES.get(block - 1).spoken());
        double offset = (block - 1) * CLIP_SECONDS;
        List<JsonNode> said =
                words.stream()
                        .filter(word -> word.path("block").asInt() == block)
                        .filter(word -> !plain(word.path("text").asText()).isEmpty())
                        .toList();
        assertThat(said).hasSameSizeAs(sentence.words());
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i).path("start_ms").asLong() / 1e3)
                    .as(said.get(i).toString())
                    .isCloseTo(offset + sentence.words().get(i).start(), within(0.2));
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']", "");
    }

    private static List<String> texts(List<JsonNode> words, int block) {
        return words.stream()
                .filter(word -> word.path("block").asInt() == block)
                .map(word -> word.path("text").asText())
                .toList();
    }

    private static Map<Integer, String> lines(List<JsonNode> told) {
        Map<Integer, String> lines = new TreeMap<>();
        told.stream()
                .filter(event -> event.has("line"))
                .forEach(event ->
                        lines.put(event.path("block").asInt(), event.path("line").asText()));
        return lines;
    }

    private static List<Double> starts(String ass) {
        List<Double> starts = new ArrayList<>();
        ass.lines()
                .forEach(line -> {
                    Matcher event = EVENT.matcher(line);
                    if (event.matches()) {
                        starts.add(
                                Integer.parseInt(event.group(2)) * 60
                                        + Integer.parseInt(event.group(3))
                                        + Integer.parseInt(event.group(4)) / 100.0);
                    }
                });
        return starts;
    }

    private static List<JsonNode> words() throws IOException {
        List<JsonNode> words = new ArrayList<>();
        JSON.readTree(video().resolve("captions.json").toFile()).forEach(words::add);
        return words;
    }

    private static List<Path> heardFiles() throws IOException {
        try (var files = Files.list(video().resolve("cache/heard"))) {
            return files.toList();
        }
    }

    private static Path video() {
        return folder.resolve("video");
    }

    /** Runs the real program against the real wire; what it told, line by line. */
    private static List<JsonNode> produced(String... more) throws Exception {
        try (VeoServer server = new VeoServer(new byte[0], 0, InstantSource.system())) {
            server.clips(prompt -> {
                for (int block = 1; block <= LINES.size(); block++) {
                    if (prompt.contains(VeoStudio.mark(block))) {
                        return clip(LINES.get(block - 1).spoken());
                    }
                }
                throw new IllegalStateException("no block's prompt: " + prompt);
            });
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("studio"), server, Door.VERTEX_INLINE)
                            .hurried(1, 30);
            List<String> options = new ArrayList<>(List.of("--language", "fr"));
            options.addAll(List.of(more));
            try (ProgramRun run =
                    studio.produce(script(), video(), options.toArray(String[]::new))) {
                assertThat(run.await()).as(run.errors()).isZero();
                List<JsonNode> told = new ArrayList<>();
                for (String line : run.output().lines().toList()) {
                    told.add(JSON.readTree(line));
                }
                return told;
            }
        }
    }

    private static Path script() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int block = 1; block <= LINES.size(); block++) {
            text.append("BLOC ").append(block).append(" (").append(CLIP_SECONDS).append("s):\n");
            text.append("DIALOGUE: \"").append(LINES.get(block - 1).written()).append("\"\n");
            text.append("VISUEL: ").append(VeoStudio.mark(block)).append(" Une vague.\n\n");
        }
        return Files.writeString(folder.resolve("script.txt"), text);
    }

    private static byte[] clip(int sentence) {
        Path clip = folder.resolve("spoken-" + sentence + ".mp4");
        try {
            if (Files.notExists(clip)) {
                Ffmpeg.make(
                        clip,
                        ("-f lavfi -i testsrc2=s=180x320:r=24:d=%d -i %s -af apad -t %d -c:v libx264"
                                        + " -pix_fmt yuv420p -c:a aac -ar 48000 -ac 2")
                                .formatted(
                                        CLIP_SECONDS,
                                        TestSpeech.sentence(sentence).recording(),
                                        CLIP_SECONDS));
            }
            return Files.readAllBytes(clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
