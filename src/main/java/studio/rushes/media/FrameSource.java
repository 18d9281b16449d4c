package studio.rushes.media;

import java.nio.file.Path;

/** Opens clips for watching. */
public interface FrameSource {
    /**
     * Opens a clip that was checked before. Blocking, tens of milliseconds.
     *
     * @throws studio.rushes.problem.StudioException where it cannot be opened
     */
    FrameStream open(Path clip);

    /** The same, its pictures fitted into a size as in a film: scaled, with black bars. */
    FrameStream open(Path clip, FrameSize size);
}
