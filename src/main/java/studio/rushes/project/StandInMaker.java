package studio.rushes.project;

import java.nio.file.Path;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Progress;

/** Draws a rough clip for a block that has no take. */
@FunctionalInterface
public interface StandInMaker {
    /**
     * Blocking, seconds; interruption ends the work. The target appears whole or not at all.
     *
     * @throws studio.rushes.problem.StudioException where it could not be made
     */
    void render(ClipRequest request, Path target, Progress progress) throws InterruptedException;
}
