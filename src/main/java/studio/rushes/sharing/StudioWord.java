package studio.rushes.sharing;

import java.util.Set;

/**
 * What a studio says of a block beside the pipeline's word. The pipeline's monitor writes back what
 * it read a moment before, but never this, so where the two disagree this one is right.
 */
final class StudioWord {
    private static final Set<String> UNDER_WAY =
            Set.of("QUEUED", "SUBMITTING", "UNCONFIRMED", "GENERATING", "DOWNLOADING");

    private static final String THERE = "READY";

    private StudioWord() {}

    /** Whether the job is still to come to an end. */
    static boolean isUnderWay(String word) {
        return UNDER_WAY.contains(word);
    }

    /** Whether a clip came of it, whatever is thought of that. */
    static boolean isThere(String word) {
        return word.equals(THERE);
    }

    /** Whether it says that a block did not fail. */
    static boolean deniesFailure(String word) {
        return isUnderWay(word) || isThere(word);
    }
}
