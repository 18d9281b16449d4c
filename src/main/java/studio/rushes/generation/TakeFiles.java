package studio.rushes.generation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The takes folder. A clip appears in it whole or not at all. */
public final class TakeFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TakeFiles.class);
    private static final String PART = ".part";
    private static final String PARTS = "block_*-take_*.mp4" + PART;
    private final Path folder;

    /** Creates the folder where it is missing. */
    public TakeFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw disk(e);
        }
    }

    public Path clip(Take take) {
        return folder.resolve(take.fileName());
    }

    /** Where a clip grows until it is checked. */
    public Path part(Take take) {
        return folder.resolve(take.fileName() + PART);
    }

    /** Makes the checked part the take's clip; safe on disk before it returns. */
    void land(Take take) {
        Path part = part(take);
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, clip(take), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw disk(e);
        }
        forceFolder();
    }

    /** The new name itself is safe only once the folder is; Windows cannot and need not. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("this system does not force folders", e);
        }
    }

    void discard(Take take) {
        try {
            Files.deleteIfExists(part(take));
            Files.deleteIfExists(clip(take));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** What a program that died left half brought. */
    void deleteParts() {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PARTS)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw disk(e);
        }
    }

    private StudioException disk(IOException e) {
        return new StudioException(
                new Problem(
                        "TAKES-DISK",
                        "The takes folder cannot be written: " + e.getMessage() + ".",
                        "The clip stays with its generator and is brought again.",
                        "Check the disk and free some space: " + folder),
                e);
    }
}
