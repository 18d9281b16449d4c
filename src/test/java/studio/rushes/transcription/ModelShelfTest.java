package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.Problem;
import studio.rushes.settings.SettingsFile;

/** Which models are here, and which one hears. */
class ModelShelfTest {
    private static final Path REAL = Path.of("src/test/resources/whisper/ggml-tiny-test.bin");
    private static final String ROWS =
            """
            {"models": [{"id": "tiny", "name": "Tiny", "file": "ggml-tiny.bin", "bytes": 12663579,
              "exact": true, "note": "68 words", "from": "http://127.0.0.1:1",
              "digest": {"algorithm": "SHA-256", "hex": "SUM"}, "source": "a test"}]}
            """;

    private final List<String> fetched = new ArrayList<>();

    /** Copies a file where a download would put it. */
    private final ModelSource source =
            (model, target, progress) -> {
                fetched.add(model.id());
                try {
                    Files.copy(REAL, target, StandardCopyOption.REPLACE_EXISTING);
                    return Sums.sha256(target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };

    @TempDir private Path folder;
    private String sum = "";

    @BeforeEach
    void writeRows() throws Exception {
        sum = Sums.sha256(REAL);
        Files.writeString(folder.resolve("rows.json"), ROWS.replace("SUM", sum));
    }

    @Test
    void atFirstNothingIsHereAndNothingIsChosen() throws Exception {
        ModelShelf shelf = shelf();
        assertThat(shelf.all())
                .extracting(shelved -> shelved.model().id())
                .containsExactly("base", "small", "large-v3-turbo-q5_0", "tiny");
        assertThat(shelf.all()).noneMatch(ShelvedModel::present);
        assertThat(shelf.chosen()).isEmpty();
    }

    @Test
    void aModelThatWasBroughtIsHereAndChosenAfterARestartAndNotBroughtAgain() throws Exception {
        assertThat(shelf().get("tiny", ModelProgress.UNHEARD).present()).isTrue();
        shelf().get("tiny", ModelProgress.UNHEARD);
        assertThat(fetched).containsExactly("tiny");
        ChosenModel chosen = shelf().chosen().orElseThrow();
        assertThat(chosen.file()).isEqualTo(models().resolve("ggml-tiny.bin"));
        assertThat(chosen.sum()).isEqualTo(sum);
        assertThat(chosen.facts().multilingual()).isTrue();
    }

    @Test
    void bringingAnotherLeavesTheChoiceOfThePersonAlone() throws Exception {
        shelf().use(REAL.toString());
        shelf().get("tiny", ModelProgress.UNHEARD);
        assertThat(shelf().choice()).contains(REAL.toAbsolutePath().toString());
    }

    @Test
    void aFileOfThePersonsOwnIsChosenByItsPathAndLookedThroughEachTime() throws Exception {
        Path own = Files.copy(REAL, folder.resolve("own.bin"));
        assertThat(shelf().use(own.toString()).sum()).isEqualTo(sum);
        assertThat(shelf().chosen().orElseThrow().file()).isEqualTo(own);

        Files.writeString(own, "something else");
        assertThatThrownBy(() -> shelf().chosen())
                .hasMessageStartingWith("WHISPER-MODEL-NOT-ONE: ");
        Files.delete(own);
        assertThatThrownBy(() -> shelf().chosen())
                .hasMessageStartingWith("WHISPER-MODEL-MISSING: ");
    }

    @Test
    void whatMustNotBeLoadedIsNotChosen() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.bin"), "words");
        assertThatThrownBy(() -> shelf().use(text.toString()))
                .hasMessageStartingWith("WHISPER-MODEL-NOT-ONE: ");
        assertThatThrownBy(() -> shelf().use("tiny"))
                .hasMessageStartingWith("WHISPER-MODEL-MISSING: ")
                .hasMessageContaining("rushes models get tiny");
        assertThatThrownBy(() -> shelf().use("huge"))
                .hasMessageStartingWith("WHISPER-MODEL-UNKNOWN: ");
        assertThatThrownBy(() -> shelf().use("a\0b"))
                .hasMessageStartingWith("WHISPER-MODEL-UNKNOWN: ");
        assertThat(shelf().choice()).isEmpty();
    }

    @Test
    void noneIsAChoiceToo() throws Exception {
        shelf().get("tiny", ModelProgress.UNHEARD);
        shelf().useNone();
        assertThat(shelf().chosen()).isEmpty();
    }

    @Test
    void anotherFileUnderAModelsNameIsTold() throws Exception {
        Files.createDirectories(models());
        new ModelMaker().write(models().resolve("ggml-tiny.bin"));
        assertThat(shelf().named("tiny").problem())
                .map(Problem::code)
                .contains("WHISPER-MODEL-DIGEST");

        Path file = models().resolve("ggml-tiny.bin");
        byte[] changed = Files.readAllBytes(REAL);
        changed[changed.length - 1]++;
        Files.write(file, changed);
        assertThat(shelf().named("tiny").present()).as("its heads are right").isTrue();
        assertThatThrownBy(() -> shelf().use("tiny"))
                .hasMessageStartingWith("WHISPER-MODEL-DIGEST: ")
                .hasMessageContaining("rushes models get tiny");
        shelf().get("tiny", ModelProgress.UNHEARD);
        assertThat(fetched).containsExactly("tiny");
        assertThat(shelf().use("tiny").sum()).isEqualTo(sum);
    }

    @Test
    void aSumIsAddedUpOnceUntilTheFileChanges() throws Exception {
        Path own = Files.copy(REAL, folder.resolve("own.bin"));
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(own, time);
        assertThat(shelf().use(own.toString()).sum()).isEqualTo(sum);

        byte[] changed = Files.readAllBytes(own);
        changed[changed.length - 1]++;
        Files.write(own, changed);
        Files.setLastModifiedTime(own, time);
        assertThat(shelf().chosen().orElseThrow().sum()).as("remembered").isEqualTo(sum);
        Files.setLastModifiedTime(own, FileTime.fromMillis(1_000_000_001_000L));
        assertThat(shelf().chosen().orElseThrow().sum()).as("added up").isNotEqualTo(sum);
    }

    @Test
    void aDamagedMemoryOfSumsCostsTimeOnly() throws Exception {
        shelf().use(REAL.toString());
        for (String damage : List.of("", "{", "null", "[null]", "[{\"path\":1}]", "[{}]", "\0")) {
            Files.writeString(models().resolve("sums.json"), damage);
            assertThat(shelf().chosen().orElseThrow().sum()).as(damage).isEqualTo(sum);
        }
    }

    @Test
    void anUnfinishedDownloadIsShown() throws IOException {
        Files.createDirectories(models());
        Files.write(models().resolve("ggml-tiny.bin.part"), new byte[1234]);
        assertThat(shelf().named("tiny").part()).isEqualTo(1234);
        assertThat(shelf().named("tiny").present()).isFalse();
    }

    private Path models() {
        return folder.resolve("models");
    }

    /** As another run of the program has it. */
    private ModelShelf shelf() {
        return new ModelShelf(
                WhisperModels.with(folder.resolve("rows.json")),
                models(),
                source,
                new SettingsFile(folder.resolve("settings.json")));
    }
}
