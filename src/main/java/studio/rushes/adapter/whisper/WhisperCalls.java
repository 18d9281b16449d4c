package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;

/** The functions of libwhisper 1.7.1 that are used here, by their own names. */
final class WhisperCalls {
    static final List<String> FUNCTIONS =
            List.of(
                    "whisper_context_default_params",
                    "whisper_full_default_params",
                    "whisper_init_from_file_with_params",
                    "whisper_free",
                    "whisper_full",
                    "whisper_full_n_segments",
                    "whisper_full_get_segment_t0",
                    "whisper_full_get_segment_t1",
                    "whisper_full_n_tokens",
                    "whisper_full_get_token_data",
                    "whisper_full_get_token_text",
                    "whisper_full_lang_id",
                    "whisper_lang_id",
                    "whisper_lang_str",
                    "whisper_is_multilingual",
                    "whisper_model_n_vocab",
                    "whisper_model_n_audio_ctx",
                    "whisper_token_eot",
                    "whisper_log_set");

    /** Structures whose parts lie on boundaries of 8 bytes; where they lie is said elsewhere. */
    static final StructLayout CONTEXT_PARAMS = structure(48);

    static final StructLayout FULL_PARAMS = structure(264);
    static final StructLayout TOKEN_DATA = structure(56);

    /** The library's lists of contexts are not guarded: they are made and freed one at a time. */
    static final Object CONTEXTS = new Object();

    private static final int GREEDY = 0;

    private final Linker linker;
    private final SymbolLookup symbols;
    private final MethodHandle contextDefaults;
    private final MethodHandle fullDefaults;
    private final MethodHandle init;
    private final MethodHandle free;
    private final MethodHandle full;
    private final MethodHandle segments;
    private final MethodHandle segmentStart;
    private final MethodHandle segmentEnd;
    private final MethodHandle tokens;
    private final MethodHandle tokenData;
    private final MethodHandle tokenText;
    private final MethodHandle heardLanguage;
    private final MethodHandle languageId;
    private final MethodHandle languageName;
    private final MethodHandle multilingual;
    private final MethodHandle vocabulary;
    private final MethodHandle audioContext;
    private final MethodHandle endOfText;
    private final MethodHandle log;

    WhisperCalls(Linker linker, SymbolLookup symbols) {
        this.linker = linker;
        this.symbols = symbols;
        FunctionDescriptor intOfContext = FunctionDescriptor.of(JAVA_INT, ADDRESS);
        FunctionDescriptor timeOfSegment = FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT);
        contextDefaults =
                handle("whisper_context_default_params", FunctionDescriptor.of(CONTEXT_PARAMS));
        fullDefaults =
                handle("whisper_full_default_params", FunctionDescriptor.of(FULL_PARAMS, JAVA_INT));
        init =
                handle(
                        "whisper_init_from_file_with_params",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, CONTEXT_PARAMS));
        free = handle("whisper_free", FunctionDescriptor.ofVoid(ADDRESS));
        full =
                handle(
                        "whisper_full",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS, FULL_PARAMS, ADDRESS, JAVA_INT));
        segments = handle("whisper_full_n_segments", intOfContext);
        segmentStart = handle("whisper_full_get_segment_t0", timeOfSegment);
        segmentEnd = handle("whisper_full_get_segment_t1", timeOfSegment);
        tokens =
                handle("whisper_full_n_tokens", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        tokenData =
                handle(
                        "whisper_full_get_token_data",
                        FunctionDescriptor.of(TOKEN_DATA, ADDRESS, JAVA_INT, JAVA_INT));
        tokenText =
                handle(
                        "whisper_full_get_token_text",
                        FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
        heardLanguage = handle("whisper_full_lang_id", intOfContext);
        languageId = handle("whisper_lang_id", intOfContext);
        languageName = handle("whisper_lang_str", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        multilingual = handle("whisper_is_multilingual", intOfContext);
        vocabulary = handle("whisper_model_n_vocab", intOfContext);
        audioContext = handle("whisper_model_n_audio_ctx", intOfContext);
        endOfText = handle("whisper_token_eot", intOfContext);
        log = handle("whisper_log_set", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    }

    MemorySegment contextDefaults(SegmentAllocator room) {
        try {
            return (MemorySegment) contextDefaults.invokeExact(room);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Of the strategy that takes the likeliest token. */
    MemorySegment fullDefaults(SegmentAllocator room) {
        try {
            return (MemorySegment) fullDefaults.invokeExact(room, GREEDY);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** A context, or null where the model is refused. */
    MemorySegment init(MemorySegment path, MemorySegment params) {
        synchronized (CONTEXTS) {
            try {
                return (MemorySegment) init.invokeExact(path, params);
            } catch (Throwable e) {
                throw broken(e);
            }
        }
    }

    void free(MemorySegment context) {
        synchronized (CONTEXTS) {
            try {
                free.invokeExact(context);
            } catch (Throwable e) {
                throw broken(e);
            }
        }
    }

    /** 0 where all went well. */
    int full(MemorySegment context, MemorySegment params, MemorySegment samples, int count) {
        try {
            return (int) full.invokeExact(context, params, samples, count);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    int segments(MemorySegment context) {
        return number(segments, context);
    }

    /** In hundredths of a second. */
    long segmentStart(MemorySegment context, int segment) {
        return time(segmentStart, context, segment);
    }

    /** In hundredths of a second. */
    long segmentEnd(MemorySegment context, int segment) {
        return time(segmentEnd, context, segment);
    }

    int tokens(MemorySegment context, int segment) {
        try {
            return (int) tokens.invokeExact(context, segment);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    MemorySegment tokenData(SegmentAllocator room, MemorySegment context, int segment, int token) {
        try {
            return (MemorySegment) tokenData.invokeExact(room, context, segment, token);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    MemorySegment tokenText(MemorySegment context, int segment, int token) {
        try {
            return (MemorySegment) tokenText.invokeExact(context, segment, token);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    int heardLanguage(MemorySegment context) {
        return number(heardLanguage, context);
    }

    /** The number of a language by its name, -1 where the library does not know it. */
    int languageId(MemorySegment name) {
        return number(languageId, name);
    }

    MemorySegment languageName(int id) {
        try {
            return (MemorySegment) languageName.invokeExact(id);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    boolean multilingual(MemorySegment context) {
        return number(multilingual, context) != 0;
    }

    int vocabulary(MemorySegment context) {
        return number(vocabulary, context);
    }

    int audioContext(MemorySegment context) {
        return number(audioContext, context);
    }

    /** All tokens from this one on stand for no text. */
    int endOfText(MemorySegment context) {
        return number(endOfText, context);
    }

    /** Where the library's own words go, for good. */
    void talkTo(LibraryLog listener) {
        try {
            log.invokeExact(listener.stub(linker, Arena.global()), MemorySegment.NULL);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    Linker linker() {
        return linker;
    }

    private static int number(MethodHandle function, MemorySegment context) {
        try {
            return (int) function.invokeExact(context);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private static long time(MethodHandle function, MemorySegment context, int segment) {
        try {
            return (long) function.invokeExact(context, segment);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private MethodHandle handle(String name, FunctionDescriptor shape) {
        return linker.downcallHandle(symbols.find(name).orElseThrow(), shape);
    }

    private static StructLayout structure(long bytes) {
        return MemoryLayout.structLayout(MemoryLayout.sequenceLayout(bytes / 8, JAVA_LONG));
    }

    /** The functions themselves throw nothing; calling them in the wrong shape would. */
    private static IllegalStateException broken(Throwable e) {
        return new IllegalStateException("a call to libwhisper could not be made", e);
    }
}
