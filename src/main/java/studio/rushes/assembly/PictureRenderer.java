package studio.rushes.assembly;

import java.nio.file.Path;
import studio.rushes.media.Progress;

/**
 * Renders pieces of the film's pictures. Blocking, seconds; interruption ends the work and leaves
 * no target. A target must not exist yet; it appears whole or not at all.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where a clip cannot be used or the
 * machine fails.
 */
@FunctionalInterface
public interface PictureRenderer {
    /**
     * Decodes the footage, fits it to size and rate, blends both sides of a joint and the captions
     * in, and encodes exactly as many pictures as planned. No sound.
     */
    PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException;
}
