package studio.rushes.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.CaptionLook;
import studio.rushes.files.AtomicFile;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/**
 * What the film was cut from, kept beside it, so that nobody takes an old film for the present one.
 */
final class FilmRecord {
    private static final Logger LOG = LoggerFactory.getLogger(FilmRecord.class);

    /** No clip has this name. */
    private static final String UNKNOWN = "?";

    private final Path file;
    private final Function<Script, CaptionLook> look;
    private volatile @Nullable String cutFrom;

    /**
     * @param look of a script's captions as it is now: a style may change under its name
     */
    FilmRecord(Path file, Function<Script, CaptionLook> look) {
        this.file = file;
        this.look = look;
        cutFrom = read(file);
    }

    /** Notes the text and, in its order, the names of the clips that a film was made of. */
    void write(Script script, List<String> clips) {
        String now = describe(script, clips);
        cutFrom = now;
        try {
            AtomicFile.write(file, now.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The film is whole; later it is only taken for older than it is.
            LOG.warn("what the film was cut from was not noted", e);
        }
    }

    /** Notes that a film was made elsewhere of this text, and that nobody knows of which clips. */
    void writeWithoutClips(Script script) {
        write(script, List.of(UNKNOWN));
    }

    /** Whether the film is of just this text and these clips. Returns at once. */
    boolean matches(Script script, List<String> clips) {
        String known = cutFrom;
        return known != null
                && (describe(script, clips).equals(known)
                        || describe(script, List.of(UNKNOWN)).equals(known));
    }

    private String describe(Script script, List<String> clips) {
        String words =
                script.blocks().stream().map(FilmRecord::words).collect(Collectors.joining());
        return VideoSettings.of(script).size()
                + "\n"
                + VideoSound.of(script)
                + "\n"
                + hash(look.apply(script).toString())
                + "\n"
                + words
                + String.join("\n", clips)
                + "\n";
    }

    private static String words(Block block) {
        return hash(block.dialogue())
                + " "
                + hash(block.visual())
                + " "
                + hash(BlockCaptions.of(block).toString())
                + " "
                + block.seconds()
                + " "
                + BlockCut.of(block)
                + "\n";
    }

    private static String hash(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            LOG.warn("what the film was cut from cannot be read", e);
            return null;
        }
    }
}
