package studio.rushes.media;

import java.nio.file.Path;

/**
 * Makes the looks of clips. Blocking, about a quarter of the clip's length; interruption ends the
 * work and leaves nothing.
 */
@FunctionalInterface
public interface ClipLooks {
    /**
     * Makes all files of a {@link ClipLook}. Its folder appears with all of them or not at all; one
     * that is not whole is replaced.
     *
     * @throws studio.rushes.problem.StudioException where the clip cannot be used or the machine
     *     fails
     */
    void make(Path clip, ClipLook look, Progress progress) throws InterruptedException;
}
