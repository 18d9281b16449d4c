package studio.rushes.media;

import java.nio.file.Path;

/**
 * Takes out of a clip what another one needs. Blocking; interruption ends the work. The target
 * appears whole or not at all, and one that is there is replaced.
 */
public interface ClipParts {
    /**
     * Writes one picture of a clip as a PNG file, upright and of the clip's own size.
     *
     * @param frame which one, from 0; where the clip holds fewer, its last
     * @throws studio.rushes.problem.StudioException with a {@code MEDIA-…} problem where the clip
     *     cannot be used
     */
    void picture(Path clip, long frame, Path target) throws InterruptedException;

    /**
     * Writes the end of a clip as a clip of its own, with its sound.
     *
     * @param from the first picture of it, from 0
     * @throws studio.rushes.problem.StudioException with a {@code MEDIA-…} problem where the clip
     *     cannot be used or has no such picture
     */
    void tail(Path clip, long from, Path target) throws InterruptedException;
}
