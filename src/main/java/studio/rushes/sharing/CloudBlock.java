package studio.rushes.sharing;

import java.util.Optional;
import studio.rushes.generation.OperationName;

/**
 * One block of a video as its document has it.
 *
 * @param number from 1
 * @param word as it stands in the document; empty where there is none
 * @param operation the job that makes it or made it
 * @param clip where its clip lies or is to appear: an object's name in the video's bucket, or a
 *     folder's with a slash at its end
 */
public record CloudBlock(
        int number, State state, String word, Optional<OperationName> operation, String clip) {
    /** What the word means. */
    public enum State {
        NOT_BEGUN,
        RUNNING,
        DONE,
        FAILED,
        /** A word that Rushes does not know. */
        UNKNOWN
    }

    boolean isDone() {
        return state == State.DONE;
    }
}
