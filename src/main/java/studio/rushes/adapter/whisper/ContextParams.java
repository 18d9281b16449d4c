package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** What a context is told, at its places in libwhisper 1.7.1 on 64 bit Linux and macOS. */
final class ContextParams {
    static final long GRAPHICS = 0;

    private ContextParams() {}

    /** The same words on every machine, and no driver that may fail. */
    static void onProcessor(MemorySegment params) {
        params.set(JAVA_BYTE, GRAPHICS, (byte) 0);
    }
}
