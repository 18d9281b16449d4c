package studio.rushes.ui.preview;

import studio.rushes.media.FrameSize;

/** Where the player's pictures appear. Called on the window's thread. */
@FunctionalInterface
interface Screen {
    /** Shows BGRA rows without padding; the array is reused after the call. */
    void show(FrameSize size, byte[] bgra);
}
