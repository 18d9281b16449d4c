package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What a hearing is told, at its places in libwhisper 1.7.1 on 64 bit Linux and macOS. */
final class FullParams {
    static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    static final long THREADS = 4;
    static final long MOST_TEXT_BEFORE = 8;
    static final long TRANSLATE = 20;
    static final long NO_TEXT_BEFORE = 21;
    static final long NO_TIMES = 22;
    static final long ONE_SEGMENT = 23;
    static final long PRINT_SPECIAL = 24;
    static final long PRINT_PROGRESS = 25;
    static final long PRINT_NOW = 26;
    static final long PRINT_TIMES = 27;
    static final long TOKEN_TIMES = 28;
    static final long AUDIO_CONTEXT = 56;
    static final long LANGUAGE = 96;
    static final long DETECT_ONLY = 104;
    static final long SUPPRESS_BLANK = 105;
    static final long SUPPRESS_NOISES = 106;
    static final long TEMPERATURE = 108;
    static final long TEMPERATURE_STEP = 120;
    static final long BEST_OF = 136;
    static final long PROGRESS = 168;
    static final long ABORT = 200;

    /**
     * Where a hearing repeats itself or is unsure it is done again, less strictly: at 0, 0.4 and
     * 0.8, three times at most instead of the library's six.
     */
    static final float STEP = 0.4f;

    private final MemorySegment params;

    FullParams(MemorySegment params) {
        this.params = params;
    }

    /** Word times, nothing printed, nothing kept from the clip before. */
    FullParams forWords(int threads) {
        params.set(JAVA_INT, THREADS, threads);
        flag(NO_TEXT_BEFORE, true);
        flag(TOKEN_TIMES, true);
        flag(SUPPRESS_NOISES, true);
        for (long print : new long[] {PRINT_SPECIAL, PRINT_PROGRESS, PRINT_NOW, PRINT_TIMES}) {
            flag(print, false);
        }
        params.set(JAVA_FLOAT, TEMPERATURE_STEP, STEP);
        return this;
    }

    FullParams language(MemorySegment name) {
        params.set(ADDRESS, LANGUAGE, name);
        return this;
    }

    /** Fiftieths of a second that are looked at in one go; 0 for all the model can. */
    FullParams audioContext(int fiftieths) {
        params.set(JAVA_INT, AUDIO_CONTEXT, fiftieths);
        return this;
    }

    FullParams watchedBy(MemorySegment progress, MemorySegment abort) {
        params.set(ADDRESS, PROGRESS, progress);
        params.set(ADDRESS, ABORT, abort);
        return this;
    }

    MemorySegment memory() {
        return params;
    }

    private void flag(long at, boolean value) {
        params.set(JAVA_BYTE, at, (byte) (value ? 1 : 0));
    }
}
