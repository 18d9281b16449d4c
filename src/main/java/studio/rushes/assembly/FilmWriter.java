package studio.rushes.assembly;

import java.nio.file.Path;
import studio.rushes.media.Progress;

/** Puts a film together, on the terms of {@link PictureRenderer}. */
@FunctionalInterface
public interface FilmWriter {
    /** Code of the problem of a piece that cannot be used and that may be made anew. */
    String BAD_PIECE = "ASSEMBLY-PIECE";

    /**
     * Copies all pieces into one file, places them by counting, and reads the file back: its
     * pictures, its samples, its length and the order of its times.
     */
    void write(FilmPlan plan, Path target, Progress progress) throws InterruptedException;
}
