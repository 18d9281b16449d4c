package studio.rushes.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        Path file = target.toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(write(script).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            StudioException refusal = new StudioException(notSaved(file, e), e);
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                refusal.addSuppressed(left);
            }
            throw refusal;
        }
    }

    private static Problem notSaved(Path file, IOException why) {
        return new Problem(
                "SCRIPT-NOT-SAVED",
                "The script could not be saved as " + file + " (" + FileReason.of(why) + ").",
                "Your changes are still here; the file on disk is the one before them.",
                "Check that the folder exists, can be written and has room, then save again.");
    }
}
