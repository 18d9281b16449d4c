package studio.rushes.ui.preview;

import studio.rushes.media.FrameSize;

/** Where the pictures of a clip appear. Called on the window's thread. */
@FunctionalInterface
public interface Screen {
    /** Shows BGRA rows without padding; the array is reused after the call. */
    void show(FrameSize size, byte[] bgra);
}
