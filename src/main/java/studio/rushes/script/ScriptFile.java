package studio.rushes.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** script_v2.json, the form that the cloud pipeline reads and writes. */
public final class ScriptFile {
    public static final String NAME = "script_v2.json";

    private ScriptFile() {}

    /**
     * Refuses what it cannot trust with one problem that names the place.
     *
     * @param fallbackName what the video is called where the text does not say
     */
    public static Script parse(String json, String fallbackName) {
        return JsonToScript.read(JsonText.parse(Utf8.withoutMark(json)), fallbackName);
    }

    /** The same script always gives the same text. */
    public static String write(Script script) {
        return JsonText.print(ScriptToJson.write(script));
    }

    /** Blocking. The file appears whole or stays as it was. */
    public static void save(Script script, Path target) {
        try {
            AtomicFile.write(target, write(script).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StudioException(notSaved(target, e), e);
        }
    }

    private static Problem notSaved(Path file, IOException why) {
        return Problem.of("SCRIPT-NOT-SAVED").with("file", file).with("reason", FileReason.of(why));
    }
}
