package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.Problem;

class WhisperModelsTest {
    private static final String SHA_1 = "465707469ff3a37a2b9b8d8f89f2f99de7299dac";
    private static final String ROW =
            """
            {"models": [{"id": "base", "name": "Mine", "file": "mine.bin", "bytes": 1000,
              "exact": false, "note": "Breton", "from": "https://models.example/whisper/",
              "digest": {"algorithm": "SHA-1", "hex": "465707469ff3a37a2b9b8d8f89f2f99de7299dac"},
              "source": "me"}]}
            """;

    @TempDir Path folder;

    @Test
    void threeModelsAreOfferedEachWithAnExactSizeAndADigest() {
        WhisperModels shipped = WhisperModels.shipped();
        assertThat(shipped.all())
                .extracting(WhisperModel::id)
                .containsExactly("base", "small", "large-v3-turbo-q5_0");
        assertThat(shipped.all())
                .allSatisfy(model -> {
                    assertThat(model.exact()).isTrue();
                    assertThat(model.digest()).isPresent();
                    assertThat(model.file()).isEqualTo("ggml-" + model.id() + ".bin");
                    assertThat(model.from()).hasScheme("https").hasHost("huggingface.co");
                });
    }

    @Test
    void aPersonsOwnRowReplacesTheShippedOneAndLeavesTheOthers() throws IOException {
        WhisperModels.Reading reading = WhisperModels.with(own(ROW));
        assertThat(reading.problem()).isEmpty();
        WhisperModel mine = reading.models().named("base");
        assertThat(mine.name()).isEqualTo("Mine");
        assertThat(mine.digest()).contains(new ModelDigest("SHA-1", SHA_1));
        assertThat(mine.from()).isEqualTo(URI.create("https://models.example/whisper"));
        assertThat(reading.models().all()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mine.bin    | ../mine.bin | models[0].file",
                "mine.bin    | mine.exe    | models[0].file",
                "1000        | 0           | models[0].bytes",
                "false       | '\"no\"'    | models[0].exact: true or false",
                "https:      | http:       | models[0].from: an https address",
                "https:      | file:       | models[0].from: an https address",
                "SHA-1       | MD5         | models[0].digest: SHA-1 or SHA-256 is expected",
                "SHA-1       | SHA-256     | models[0].digest: SHA-256 is 64 hexadecimal digits",
                "465707469f  | 46570746zz  | models[0].digest: SHA-1 is 40 hexadecimal digits",
                "'\"base\"'  | '\"B/x\"'   | models[0].id",
                "'\"note\"'  | '\"nota\"'  | \"note\" is missing",
                "'}]}'       | '}'         | this is not JSON",
            })
    void aMistakeInAPersonsFileIsToldWithItsPlaceAndTheShippedRowsStay(
            String right, String wrong, String told) throws IOException {
        assertThat(ROW).contains(right);
        WhisperModels.Reading reading = WhisperModels.with(own(ROW.replace(right, wrong)));
        assertThat(reading.problem()).map(Problem::line).get().asString().contains(told);
        assertThat(reading.models().all()).isEqualTo(WhisperModels.shipped().all());
    }

    @Test
    void aModelThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> WhisperModels.shipped().named("tiny"))
                .hasMessageStartingWith("WHISPER-MODEL-UNKNOWN: ")
                .hasMessageContaining("base, small, large-v3-turbo-q5_0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mirror.example/models/",
                "http://localhost:8000",
                "http://127.0.0.1:1/x",
                "http://[::1]:80"
            })
    void aPlaceThatNobodyOnTheWayCanChangeIsTaken(String place) {
        assertThat(ModelAddress.folder(place)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "models",
                "ftp://mirror.example",
                "http://mirror.example",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "https://me:secret@mirror.example",
                "https://mirror.example/?token=x",
                "https://mirror example"
            })
    void anyOtherIsNot(String place) {
        assertThat(ModelAddress.folder(place)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://b.example/y,     true",
        "https://a.example/x, http://b.example/y,      false",
        "https://a.example/x, http://127.0.0.1/y,      false",
        "http://127.0.0.1/x,  http://127.0.0.1:9/y,    true",
        "http://127.0.0.1/x,  https://a.example/y,     true",
        "http://127.0.0.1/x,  http://10.0.0.1/y,       false",
        "https://a.example/x, file:/etc/passwd,        false",
        "https://a.example/x, https://me@b.example/y,  false",
    })
    void itMaySendOnOnlyToOneLikeIt(URI from, URI to, boolean may) {
        assertThat(ModelAddress.mayGo(from, to)).isEqualTo(may);
    }

    private Path own(String json) throws IOException {
        return Files.writeString(folder.resolve("whisper-models.json"), json);
    }
}
