package studio.rushes.adapter.whisper;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.Folders;

/**
 * A folder of this process alone from which native files are loaded. What is loaded needs no file
 * any more, except on Windows, where the file cannot be deleted before the process ends: the next
 * one deletes it.
 */
final class NativeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NativeFolder.class);
    private static final String PREFIX = "rushes-whisper-";

    /** Nobody takes so long between writing the files and loading them. */
    private static final Duration FORSAKEN = Duration.ofHours(1);

    private NativeFolder() {}

    /** Loads from a folder that holds the files. */
    static <T> T load(NativeFiles files, Function<Path, T> loader) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        sweep(temporary, Clock.systemUTC().instant());
        try {
            Path folder = Files.createTempDirectory(temporary, PREFIX);
            try {
                files.extract(folder);
                return loader.apply(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw Trouble.notLoaded("its files could not be written, " + e.getMessage(), e);
        }
    }

    /** What processes before this one had to leave. */
    static void sweep(Path temporary, Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : left) {
                Instant written = Files.getLastModifiedTime(folder).toInstant();
                if (written.isBefore(now.minus(FORSAKEN))) {
                    delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("{} is not swept", temporary, e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.debug("{} stays until the next start", folder, e);
        }
    }
}
