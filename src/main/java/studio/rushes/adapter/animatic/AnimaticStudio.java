package studio.rushes.adapter.animatic;

import java.nio.file.Path;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Progress;

/** Renders one animatic clip, wherever that is done. */
@FunctionalInterface
public interface AnimaticStudio {
    /**
     * Blocking, seconds; interruption ends the work. The target appears whole or not at all.
     *
     * @throws studio.rushes.problem.StudioException where it could not be made
     */
    void render(ClipRequest request, Path target, Progress progress) throws InterruptedException;
}
