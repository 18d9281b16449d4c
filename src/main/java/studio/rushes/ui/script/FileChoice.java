package studio.rushes.ui.script;

import java.nio.file.Path;
import java.util.List;

/** Asks a person for files. */
public interface FileChoice {
    /** Pictures; none where the person changed their mind. */
    List<Path> pictures(boolean several);

    /** A piece of music; none where the person changed their mind. */
    List<Path> music();
}
