package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

/** Good scripts with bad luck: each is read, or refused in words, and nothing else. */
class MangledScriptTest {
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    ":",
                    ",",
                    "null",
                    "-1",
                    "1e9",
                    "\u0000",
                    "\\u0000",
                    "\uD800",
                    "\n",
                    "BLOC 2",
                    "DIALOGUE:",
                    "**",
                    "(",
                    ")",
                    "«",
                    "\\",
                    "99999999999",
                    "true",
                    "(0s)");

    @ParameterizedTest
    @ValueSource(
            strings = {"miel/script_v2.json", "harbour/script_v2.json", "volcan/script_raw.txt"})
    void isReadOrRefusedInWords(String sample) throws IOException {
        String good = Files.readString(Path.of("assets", "samples").resolve(sample));
        Random random = new Random(36);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            String text = mangle(good, random);
            try {
                Script script = ScriptReader.paste(text, "v");
                assertThat(ScriptFile.parse(ScriptFile.write(script), "v").blocks())
                        .usingRecursiveComparison()
                        .ignoringFields("extras")
                        .isEqualTo(script.blocks());
            } catch (StudioException e) {
                assertThat(e.problem().code()).startsWith("SCRIPT-");
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 999);
    }

    private static String mangle(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length());
            int until = Math.min(text.length(), at + random.nextInt(12));
            text.replace(
                    random.nextBoolean() ? at : until,
                    until,
                    PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
