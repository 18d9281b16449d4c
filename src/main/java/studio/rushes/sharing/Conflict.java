package studio.rushes.sharing;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Something that was changed here and there since both sides had the same. Both versions are kept
 * in the project's folder, and nothing of it is sent, until a person chooses.
 *
 * @param mine as it was here when that was seen
 * @param theirs as it was there
 * @param generation of their object, where it is one
 */
public record Conflict(Kind kind, Instant since, Path mine, Path theirs, long generation) {
    public enum Kind {
        SCRIPT,
        FILM
    }
}
