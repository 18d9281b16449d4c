package studio.rushes.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file of the project as it lies there.
 *
 * @param stamp changes when the file does; tells without reading it all
 */
public record KeptFile(Path path, String stamp) {
    /** Empty where there is no such file. Blocking, a look at the disk. */
    static Optional<KeptFile> at(Path path) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(
                            new KeptFile(
                                    path, now.size() + "@" + now.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
