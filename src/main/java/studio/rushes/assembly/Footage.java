package studio.rushes.assembly;

import java.nio.file.Path;

/**
 * A stretch of a clip, counted in frames of the film.
 *
 * @param clip a file whose content is what counts, not its name
 * @param from the first picture shown, 0 for the clip's first
 */
public record Footage(Path clip, long from, long frames) {
    public Footage {
        if (from < 0 || frames < 1) {
            throw new IllegalArgumentException(frames + " frames from " + from);
        }
    }

    /** A part of it. */
    Footage part(long offset, long count) {
        return new Footage(clip, from + offset, count);
    }
}
