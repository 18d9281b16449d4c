package studio.rushes.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.FileReason;
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

    /** What was added to the clip in the part; with the part's name, so that it goes with it. */
    private static final String TAIL = ".tail";

    /** A clip as it came, where the take's own clip is the end of it. */
    private static final String WHOLE = ".whole.mp4";

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

    /** Where the end of the part grows, where only that is the take's own. */
    Path tail(Take take) {
        return folder.resolve(take.fileName() + PART + TAIL);
    }

    /** What came with a take's clip before it, where that was made longer. */
    public Path whole(Take take) {
        return folder.resolve(take.fileName().replaceFirst("\\.mp4$", WHOLE));
    }

    /**
     * Makes the checked part, or its tail, the take's clip; safe on disk before it returns. The
     * whole of a clip that was cut is kept too: it was paid for.
     */
    void land(Take take) {
        Path part = part(take);
        Path tail = tail(take);
        try {
            if (Files.exists(tail)) {
                AtomicFile.move(tail, clip(take));
                AtomicFile.move(part, whole(take));
            } else {
                AtomicFile.move(part, clip(take));
            }
            Files.deleteIfExists(note(take));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    /** One that an earlier arrival left must not be taken for the end of this one. */
    void forgetTail(Take take) {
        try {
            Files.deleteIfExists(tail(take));
        } catch (IOException e) {
            throw disk(e);
        }
    }

    void discard(Take take) {
        try {
            Files.deleteIfExists(note(take));
            Files.deleteIfExists(part(take));
            Files.deleteIfExists(tail(take));
            Files.deleteIfExists(whole(take));
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
                Problem.of("TAKES-DISK").with("reason", FileReason.of(e)).with("folder", folder),
                e);
    }
}
