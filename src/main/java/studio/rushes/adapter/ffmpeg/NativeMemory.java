package studio.rushes.adapter.ffmpeg;

import org.bytedeco.javacpp.Pointer;

/** The memory that FFmpeg takes from the system. */
public final class NativeMemory {
    private NativeMemory() {}

    /**
     * Gives back what is free. Without it a process keeps up to twice what its largest job needed,
     * because threads that have ended leave their pictures in places of their own.
     */
    public static void trim() {
        Pointer.trimMemory();
    }
}
