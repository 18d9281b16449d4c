package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.transcription.ModelHost;

/** Models as a person gets and chooses them on the command line. */
class ModelsTest {
    private static final Path REAL = Path.of("src/test/resources/whisper/ggml-tiny-test.bin");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROW =
            """
            {"models": [{"id": "tiny", "name": "Tiny", "file": "ggml-tiny.bin", "bytes": 12663579,
              "exact": true, "note": "68 words", "from": "https://models.example",
              "digest": null, "source": "a test"}]}
            """;

    private final ModelHost host;
    @TempDir private Path home;

    ModelsTest() throws IOException {
        host = new ModelHost(Files.readAllBytes(REAL));
    }

    @BeforeEach
    void writeRow() throws IOException {
        Files.writeString(home.resolve("whisper-models.json"), ROW);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aModelIsListedBroughtChosenAndLaidAside() throws IOException {
        assertThat(lines("models"))
                .hasSize(4)
                .anyMatch(line -> line.matches("MODEL  base +148\\.0 MB +NOT-HERE +about 100.*"))
                .anyMatch(line -> line.matches("MODEL  tiny +12\\.7 MB +NOT-HERE +68 words"));

        List<String> got = lines("models", "get", "tiny");
        assertThat(got.getFirst()).startsWith("GET    tiny  ");
        assertThat(got.getLast()).matches("MODEL  tiny +12\\.7 MB +HERE +CHOSEN +68 words");
        assertThat(home.resolve("models/ggml-tiny.bin")).hasSameBinaryContentAs(REAL);

        assertThat(lines("models", "use", "none"))
                .containsExactly("CHOSEN  none; words are timed from the script");
        assertThat(lines("models")).noneMatch(line -> line.contains("CHOSEN"));
        assertThat(lines("models", "use", REAL.toString()).getFirst())
                .startsWith("CHOSEN  " + REAL.toAbsolutePath() + "  many languages");
        assertThat(lines("models").getLast())
                .isEqualTo("OWN    " + REAL.toAbsolutePath() + "  CHOSEN");
    }

    @Test
    void aProgramReadsTheSame() throws IOException {
        List<String> got = lines("models", "get", "tiny", "--json");
        assertThat(json(got.getFirst()).path("event").asText()).isEqualTo("download");
        JsonNode model = json(got.getLast());
        assertThat(model.path("event").asText()).isEqualTo("model");
        assertThat(model.path("state").asText()).isEqualTo("HERE");
        assertThat(model.path("chosen").asBoolean()).isTrue();
        assertThat(lines("models", "--json")).hasSize(4).allMatch(line -> line.startsWith("{"));
        JsonNode chosen = json(lines("models", "use", "tiny", "--json").getFirst());
        assertThat(chosen.path("sha256").asText()).hasSize(64);
        assertThat(chosen.path("multilingual").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeUsedIsToldAndEndsWithItsCode() {
        CommandRun unknown = run("models", "get", "huge");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("WHISPER-MODEL-UNKNOWN: ").contains("tiny");
        host.then(ModelHost.status(404));
        CommandRun gone = run("models", "get", "tiny");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).startsWith("WHISPER-MODEL-REFUSED: ");
        assertThat(run("models", "use").code()).isEqualTo(2);
    }

    @Test
    void aMistakeInThePersonsOwnListIsToldBesideTheShippedModels() throws IOException {
        Files.writeString(home.resolve("whisper-models.json"), "{");
        CommandRun run = run("models");
        assertThat(run.err()).startsWith("WHISPER-MODELS-UNREADABLE: ");
        assertThat(run.out()).hasLineCount(3);
    }

    private List<String> lines(String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().lines().toList();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.heard(() ->
                Rushes.run(
                        CommandRun.home(home),
                        Map.of("RUSHES_MODEL_BASE_URL", host.uri().toString()),
                        arguments));
    }

    private static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }
}
