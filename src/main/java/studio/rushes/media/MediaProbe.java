package studio.rushes.media;

import java.nio.file.Path;
import studio.rushes.problem.StudioException;

/** Looks into a clip. Blocking; interruption gives the work up. */
public interface MediaProbe {
    /**
     * Decodes the whole clip once.
     *
     * @throws StudioException with a {@code MEDIA-…} problem where it is no clip that can be used:
     *     empty, not a video, sound only, cut short
     */
    MediaInfo inspect(Path clip) throws InterruptedException;

    /** How loud the clip is over time, for finding where someone speaks. Silence where no sound. */
    Loudness listen(Path clip) throws InterruptedException;
}
