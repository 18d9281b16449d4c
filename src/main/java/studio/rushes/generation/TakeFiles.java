package studio.rushes.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The takes folder. A clip appears in it whole or not at all. */
public final class TakeFiles {
    private static final String PART = ".part";

    /** Parts, and what a generator or a write that was cut short left beside them. */
    private static final String PARTS = "{,.}block_*-take_*.mp4" + PART + "*";

    /** What may lie beside a part; see {@link ClipGenerator#fetch}. */
    private static final String NOTE = ".resume";

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
            AtomicFile.move(part, clip(take));
            Files.deleteIfExists(note(take));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    void discard(Take take) {
        try {
            Files.deleteIfExists(note(take));
            Files.deleteIfExists(part(take));
            Files.deleteIfExists(clip(take));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** What a program that died left half brought, but for what is still to be brought. */
    void deletePartsExceptOf(Collection<Take> coming) {
        Set<Path> kept = new HashSet<>();
        for (Take take : coming) {
            kept.add(part(take));
            kept.add(note(take));
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PARTS)) {
            for (Path part : parts) {
                if (!kept.contains(part)) {
                    Files.delete(part);
                }
            }
        } catch (IOException e) {
            throw disk(e);
        }
    }

    private Path note(Take take) {
        return folder.resolve(take.fileName() + PART + NOTE);
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
