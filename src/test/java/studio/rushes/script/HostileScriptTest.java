package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class HostileScriptTest {
    static Stream<Arguments> refusals() {
        String name = "x".repeat(200);
        return Stream.of(
                arguments("", "SCRIPT-NO-BLOCKS", "no blocks"),
                arguments(" \n ", "SCRIPT-NO-BLOCKS", "no blocks"),
                arguments("Bonjour, rien ici.", "SCRIPT-NO-BLOCKS", "no blocks"),
                arguments("{}", "SCRIPT-NO-BLOCKS", "no blocks"),
                arguments("{\"blocks\":[]}", "SCRIPT-NO-BLOCKS", "no blocks"),
                arguments("{\"blocks\":\n[{]}", "SCRIPT-NOT-JSON", "line 2, column 3"),
                arguments("{\"blocks\":[{}]", "SCRIPT-NOT-JSON", "line 1, column 15"),
                arguments("{\"blocks\":[{}]} {}", "SCRIPT-NOT-JSON", "line 1, column 17"),
                arguments("[{\"bloc\":1}]", "SCRIPT-TYPE", "line 1, column 1"),
                arguments("{\"theme\":\"a\",\n\"theme\":\"b\"}", "SCRIPT-FIELD-TWICE", "line 2"),
                arguments("{\"blocks\":3}", "SCRIPT-TYPE", "\"blocks\""),
                arguments("{\"blocks\":[{},3]}", "SCRIPT-TYPE", "Block 2"),
                arguments(
                        blocks("{\"dialogue\":[]}"), "SCRIPT-TYPE", "Block 1, field \"dialogue\""),
                arguments(blocks("{\"visuel\":{}}"), "SCRIPT-TYPE", "Block 1, field \"visuel\""),
                arguments(blocks("{\"visual\":1}"), "SCRIPT-TYPE", "Block 1, field \"visual\""),
                arguments(blocks("{\"bloc\":\"1\"}"), "SCRIPT-TYPE", "Block 1, field \"bloc\""),
                arguments(blocks("{\"bloc\":1.5}"), "SCRIPT-TYPE", "Block 1, field \"bloc\""),
                arguments(blocks("{\"bloc\":1e99}"), "SCRIPT-TYPE", "Block 1, field \"bloc\""),
                arguments(blocks("{\"bloc\":4294967297}"), "SCRIPT-NUMBERS", "entry 1"),
                arguments(blocks("{\"bloc\":1},{}"), "SCRIPT-NUMBERS", "Block 2"),
                arguments(blocks("{},{\"bloc\":2}"), "SCRIPT-NUMBERS", "Block 1"),
                arguments(blocks("{\"bloc\":1},{\"bloc\":1}"), "SCRIPT-NUMBERS", "two blocks 1"),
                arguments(
                        blocks("{\"bloc\":1},{\"bloc\":3}"),
                        "SCRIPT-NUMBERS",
                        "Block 2 is missing"),
                arguments(blocks("{\"bloc\":0},{\"bloc\":1}"), "SCRIPT-NUMBERS", "number 0"),
                arguments(blocks("{\"bloc\":1,\"block_number\":2}"), "SCRIPT-NUMBERS", "Block 1"),
                arguments(
                        blocks("{\"duration\":0}"),
                        "SCRIPT-DURATION",
                        "Block 1, field \"duration\""),
                arguments(blocks("{},{\"duration\":-1}"), "SCRIPT-DURATION", "Block 2, field"),
                arguments(blocks("{\"duration\":1000000000}"), "SCRIPT-DURATION", "'1000000000'"),
                arguments(blocks("{\"duration\":1e999999999}"), "SCRIPT-DURATION", "Block 1"),
                arguments(blocks("{\"duration\":7.5}"), "SCRIPT-DURATION", "'7.5'"),
                arguments(
                        blocks("{\"duration\":\"8\"}"),
                        "SCRIPT-TYPE",
                        "Block 1, field \"duration\""),
                arguments(blocks("{\"rushes\":1}"), "SCRIPT-TYPE", "Block 1, field \"rushes\""),
                arguments(blocks("{\"rushes\":{\"id\":\"../x\"}}"), "SCRIPT-TYPE", "rushes.id"),
                arguments(
                        blocks("{\"dialogue\":\"" + "a".repeat(8_001) + "\"}"),
                        "SCRIPT-TOO-LONG",
                        "Block 1, field \"dialogue\""),
                arguments(blocks("{\"dialogue\":\"a\\u0000\"}"), "SCRIPT-CHARACTER", "Block 1"),
                arguments(blocks("{\"dialogue\":\"\\ud83c\"}"), "SCRIPT-CHARACTER", "Block 1"),
                arguments(video("\"../x\""), "SCRIPT-VIDEO-ID", "'../x'"),
                arguments(video("\"a/b\""), "SCRIPT-VIDEO-ID", "'a/b'"),
                arguments(video("\"\""), "SCRIPT-VIDEO-ID", "\"video_id\""),
                arguments(video("\"..\""), "SCRIPT-VIDEO-ID", "'..'"),
                arguments(video("\"" + name + "\""), "SCRIPT-VIDEO-ID", "\"video_id\""),
                arguments(video("7"), "SCRIPT-TYPE", "\"video_id\""),
                arguments("{\"rushes\":[],\"blocks\":[{}]}", "SCRIPT-TYPE", "\"rushes\""),
                arguments("{\"a\":" + "[".repeat(5_000), "SCRIPT-TOO-DEEP", "line 1"),
                arguments(blocks("{}" + ",{}".repeat(500)), "SCRIPT-TOO-MANY-BLOCKS", "501 blocks"),
                arguments("BLOC 1 (0s):\nVISUEL: x", "SCRIPT-DURATION", "Block 1 (line 1)"),
                arguments("\nBLOC 1 (-1s):\nVISUEL: x", "SCRIPT-DURATION", "Block 1 (line 2)"),
                arguments("BLOC 1 (1000000000s):", "SCRIPT-DURATION", "Block 1 (line 1)"),
                arguments("BLOC 1 (7,5 s):", "SCRIPT-DURATION", "Block 1 (line 1)"),
                arguments("BLOC 1\nVISUEL: a\nBLOC 1\nVISUEL: b", "SCRIPT-NUMBERS", "line 3"),
                arguments("BLOC 1\nVISUEL: a\nBLOC 3\nVISUEL: b", "SCRIPT-NUMBERS", "Block 2"),
                arguments("BLOC 99999999999999999999\nVISUEL: a", "SCRIPT-NUMBERS", "Block 1"),
                arguments(
                        "BLOC 1\nVISUEL: " + "a".repeat(8_001),
                        "SCRIPT-TOO-LONG",
                        "Block 1 (line 1), field VISUEL"),
                arguments("a".repeat(ScriptReader.MAX_BYTES + 1), "SCRIPT-TOO-BIG", "2 MiB"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void eachIsRefusedWithItsPlace(String text, String code, String place) {
        Problem problem = refused(() -> ScriptReader.paste(text, "v"));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.headline()).contains(place);
        assertThat(problem.headline().length()).isLessThan(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*", "**a ", "-", "\n", "BLOC 1\n", "BLOC 1 (8s): x\n\n", "BLOC 1\n\na\n", "7",
                        "```\n{",
                "BLOC ", "BLOC 1 (", "DIALOGUE (", "theme:\n", "\"(", "[", "{\"a\":", "\"", "**A"
            })
    @Timeout(60)
    void twoMebibytesOfMischiefAreAnsweredSoon(String piece) {
        String text = piece.repeat(ScriptReader.MAX_BYTES / piece.length());
        String inside = "BLOC 1\nDIALOGUE: " + text.substring(100);
        assertThat(refused(() -> ScriptReader.paste(text, "v")).code()).startsWith("SCRIPT-");
        Throwable answer = catchThrowable(() -> ScriptReader.paste(inside, "v"));
        assertThat(answer == null || answer instanceof StudioException).isTrue();
    }

    @Test
    void brokenUtf8IsRefusedWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        byte[] bytes = "{\n\"theme\":\"caf_\"}".getBytes(StandardCharsets.UTF_8);
        bytes[14] = (byte) 0xE9;
        Files.write(file, bytes);
        Problem problem = refused(() -> ScriptReader.read(file));
        assertThat(problem.code()).isEqualTo("SCRIPT-NOT-UTF8");
        assertThat(problem.headline()).contains("line 2, column 13");
    }

    @Test
    void textThatEndsInsideACharacterIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, new byte[] {'a', (byte) 0xC3});
        assertThat(refused(() -> ScriptReader.read(file)).code()).isEqualTo("SCRIPT-NOT-UTF8");
    }

    @Test
    void whatIsNoReadableFileIsRefused(@TempDir Path folder) throws IOException {
        Path big = folder.resolve("big.txt");
        Files.write(big, new byte[ScriptReader.MAX_BYTES + 1]);
        Path word = Files.writeString(folder.resolve("word.json"), "hello");
        assertThat(refused(() -> ScriptReader.read(folder)).code()).isEqualTo("SCRIPT-IS-FOLDER");
        assertThat(refused(() -> ScriptReader.read(folder.resolve("no"))).code())
                .isEqualTo("SCRIPT-NOT-FOUND");
        assertThat(refused(() -> ScriptReader.read(big)).code()).isEqualTo("SCRIPT-TOO-BIG");
        assertThat(refused(() -> ScriptReader.read(word)).code()).isEqualTo("SCRIPT-NOT-JSON");
    }

    @Test
    void aScriptWithoutANameIsCalledAfterItsFolder(@TempDir Path folder) throws IOException {
        Path project = Files.createDirectory(folder.resolve("Été à Brest"));
        Path file = Files.writeString(project.resolve("script_v2.json"), blocks("{}"));
        Path other = Files.writeString(project.resolve("notes.txt"), "BLOC 1\nVISUEL: x");
        assertThat(ScriptReader.read(file).videoId()).isEqualTo("Ete-a-Brest");
        assertThat(ScriptReader.read(other).videoId()).isEqualTo("notes");
    }

    private static String blocks(String list) {
        return "{\"blocks\":[" + list + "]}";
    }

    private static String video(String id) {
        return "{\"video_id\":" + id + ",\"blocks\":[{}]}";
    }

    private static Problem refused(Runnable reading) {
        StudioException refusal = catchThrowableOfType(StudioException.class, reading::run);
        assertThat(refusal).as("nothing was refused").isNotNull();
        return refusal.problem();
    }
}
