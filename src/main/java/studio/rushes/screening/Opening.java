package studio.rushes.screening;

import studio.rushes.media.FrameStream;

/** Opens something to be watched. */
@FunctionalInterface
public interface Opening {
    /**
     * Blocking, tens of milliseconds.
     *
     * @throws studio.rushes.problem.StudioException where it cannot be opened
     */
    FrameStream open();
}
