package studio.rushes.assembly;

import java.nio.file.Path;

/**
 * A finished, checked film.
 *
 * @param renderedSegments segments that had to be made for it
 * @param reusedSegments segments that were there already
 */
public record Film(
        Path path, long frames, double seconds, int renderedSegments, int reusedSegments) {}
