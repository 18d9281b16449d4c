package studio.rushes.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/** The words of a version that was kept when both sides had changed the script. */
public final class KeptWords {
    private KeptWords() {}

    /**
     * The script with the blocks of that version. Blocking, milliseconds.
     *
     * @throws StudioException where it is no script that can be read
     */
    public static Script in(Script now, Path version) {
        try {
            if (FieldJson.value(Files.readString(version)) instanceof List<?> blocks) {
                return BlockFields.into(now, blocks);
            }
        } catch (IOException e) {
            throw new StudioException(unreadable(version), e);
        }
        throw new StudioException(unreadable(version));
    }

    private static Problem unreadable(Path version) {
        return Problem.of("MIRROR-VERSION-UNREADABLE").with("file", version);
    }
}
