package studio.rushes.generation;

/** Where a take that waits finds the clip that it goes on from. Safe for many threads. */
public interface ChainInputs {
    /**
     * Whether it can go on now: the block before plays a clip, and none is being made that might
     * take its place. Looks at the takes and the folder, no more; a few milliseconds.
     */
    boolean areThere(Take waiting);

    /**
     * Keeps what it goes on from where nothing changes it any more. May be repeated: the same clip
     * gives the same. Blocking, a second or so; gives up when interrupted.
     *
     * @return its request with that in it
     * @throws studio.rushes.problem.StudioException with a {@code CHAIN-…} problem where it can
     *     never go on like this, or a {@code MEDIA-…} one where the clip before cannot be used; any
     *     other may pass
     */
    ClipRequest freeze(Take waiting) throws InterruptedException;
}
