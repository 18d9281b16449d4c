package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/**
 * What the library says of itself, read where version 1.7.1 has it. Another version has its parts
 * elsewhere, and would be told nonsense.
 */
final class Defaults {
    /** Whole numbers of the parameters of a context, by their place. */
    private static final Map<Long, Integer> CONTEXT_NUMBERS = Map.of(4L, 0, 12L, 0, 16L, -1);

    private static final Map<Long, Integer> FULL_NUMBERS =
            Map.ofEntries(
                    Map.entry(0L, 0), // greedy
                    Map.entry(FullParams.MOST_TEXT_BEFORE, 16_384),
                    Map.entry(12L, 0), // from
                    Map.entry(16L, 0), // length
                    Map.entry(40L, 0), // length of a segment
                    Map.entry(48L, 0), // tokens of a segment
                    Map.entry(FullParams.AUDIO_CONTEXT, 0),
                    Map.entry(88L, 0), // tokens of a prompt
                    Map.entry(FullParams.BEST_OF, 5),
                    Map.entry(140L, -1)); // beams

    private static final Map<Long, Float> FULL_FRACTIONS =
            Map.ofEntries(
                    Map.entry(32L, 0.01f), // of a timestamp
                    Map.entry(36L, 0.01f), // of all timestamps
                    Map.entry(FullParams.TEMPERATURE, 0f),
                    Map.entry(112L, 1f), // latest start
                    Map.entry(116L, -1f), // length penalty
                    Map.entry(FullParams.TEMPERATURE_STEP, 0.2f),
                    Map.entry(124L, 2.4f), // entropy
                    Map.entry(128L, -1f), // probability
                    Map.entry(132L, 0.6f), // no speech
                    Map.entry(144L, -1f), // patience
                    Map.entry(256L, 100f)); // grammar

    private static final Map<Long, Boolean> FULL_SWITCHES =
            Map.ofEntries(
                    Map.entry(FullParams.TRANSLATE, false),
                    Map.entry(FullParams.NO_TEXT_BEFORE, true),
                    Map.entry(FullParams.NO_TIMES, false),
                    Map.entry(FullParams.ONE_SEGMENT, false),
                    Map.entry(FullParams.PRINT_PROGRESS, true),
                    Map.entry(FullParams.TOKEN_TIMES, false),
                    Map.entry(FullParams.DETECT_ONLY, false),
                    Map.entry(FullParams.SUPPRESS_BLANK, true),
                    Map.entry(FullParams.SUPPRESS_NOISES, false));

    private Defaults() {}

    /**
     * Refuses a library that is not the one.
     *
     * @throws studio.rushes.problem.StudioException {@code WHISPER-LIBRARY}
     */
    static void check(WhisperCalls calls) {
        try (Arena arena = Arena.ofConfined()) {
            checkContext(calls.contextDefaults(arena));
            checkFull(calls.fullDefaults(arena));
        }
    }

    static void checkContext(MemorySegment params) {
        numbers("context", params, CONTEXT_NUMBERS);
        expect("context, graphics", true, params.get(JAVA_BYTE, 0) != 0);
        expect("context, memory", 128L << 20, params.get(JAVA_LONG, 40));
    }

    static void checkFull(MemorySegment params) {
        numbers("parameters", params, FULL_NUMBERS);
        FULL_FRACTIONS.forEach(
                (at, wanted) -> expect("parameters, " + at, wanted, params.get(JAVA_FLOAT, at)));
        FULL_SWITCHES.forEach(
                (at, wanted) -> expect("parameters, " + at, wanted, flag(params, at)));
        // Only once all else is in its place may an address be followed.
        expect(
                "language",
                "en",
                NativeText.of(params.get(FullParams.ADDRESS, FullParams.LANGUAGE)));
    }

    private static void numbers(String what, MemorySegment params, Map<Long, Integer> wanted) {
        wanted.forEach((at, number) -> expect(what + ", " + at, number, params.get(JAVA_INT, at)));
    }

    private static boolean flag(MemorySegment params, long at) {
        return params.get(JAVA_BYTE, at) != 0;
    }

    private static void expect(String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            throw Trouble.otherLibrary(what + " is " + found + " and should be " + wanted);
        }
    }
}
