package studio.rushes.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Reads a script in either form, from a file or as it was pasted. */
public final class ScriptReader {
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final Set<String> PIPELINE_NAMES = Set.of(ScriptFile.NAME, "script_raw.txt");
    private static final String FENCE = "```";
    private static final Pattern JSON_START =
            Pattern.compile("\\s*+(\\{|\\[\\s*+[\\[{\"\\]]).*", Pattern.DOTALL);

    private ScriptReader() {}

    /**
     * Blocking. A video without a name of its own gets the file's or, in a project, the folder's.
     */
    public static Script read(Path file) {
        String text = Utf8.decode(bytes(file));
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return parse(text, name(file.toAbsolutePath()), json);
    }

    /**
     * @param fallbackName what the video is called where the text does not say
     */
    public static Script paste(String text, String fallbackName) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new StudioException(Problem.of("SCRIPT-TOO-BIG", "pasted"));
        }
        return parse(Utf8.withoutMark(text), fallbackName, false);
    }

    private static Script parse(String text, String name, boolean json) {
        if (text.isBlank()) {
            throw Refusal.noBlocks();
        }
        if (JSON_START.matcher(text).matches()) {
            return ScriptFile.parse(text, name);
        }
        String fenced = fencedJson(text);
        if (fenced != null) {
            return ScriptFile.parse(fenced, name);
        }
        return json && !BlockText.isLikely(text)
                ? ScriptFile.parse(text, name)
                : BlockText.parse(text, name);
    }

    /** JSON in a code fence, with empty lines before it so that a place keeps its line number. */
    private static @Nullable String fencedJson(String text) {
        if (BlockText.isLikely(text)) {
            return null;
        }
        for (int fence = text.indexOf(FENCE); fence >= 0; fence = text.indexOf(FENCE, fence + 1)) {
            int start = text.indexOf('\n', fence);
            int end = start < 0 ? -1 : text.indexOf("\n" + FENCE, start);
            if (end < 0) {
                return null;
            }
            String inside = text.substring(start, end);
            if (inside.stripLeading().startsWith("{")) {
                long before = text.substring(0, start).chars().filter(c -> c == '\n').count();
                return "\n".repeat((int) before) + inside;
            }
            fence = end + 1;
        }
        return null;
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new StudioException(Problem.of("SCRIPT-IS-FOLDER").with("file", file));
        }
        if (!Files.exists(file)) {
            throw new StudioException(Problem.of("SCRIPT-NOT-FOUND").with("file", file));
        }
        if (!Files.isRegularFile(file)) {
            throw new StudioException(Problem.of("SCRIPT-UNREADABLE", "kind").with("file", file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new StudioException(Problem.of("SCRIPT-TOO-BIG").with("file", file));
            }
            return bytes;
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("SCRIPT-UNREADABLE")
                            .with("file", file)
                            .with("reason", FileReason.of(e)),
                    e);
        }
    }

    private static String name(Path file) {
        Path folder = file.getParent();
        String own = String.valueOf(file.getFileName());
        if (PIPELINE_NAMES.contains(own) && folder != null && folder.getFileName() != null) {
            return String.valueOf(folder.getFileName());
        }
        int dot = own.lastIndexOf('.');
        return dot > 0 ? own.substring(0, dot) : own;
    }
}
