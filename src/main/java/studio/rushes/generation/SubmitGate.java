package studio.rushes.generation;

import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * Whether a take may be handed over now: the last question before money. What is barred waits in
 * the queue and is looked at again. Safe for many threads.
 */
@FunctionalInterface
public interface SubmitGate {
    SubmitGate OPEN = _ -> Optional.empty();

    /**
     * Why it may not be submitted now, as the waiting take tells it; empty where it may be. Answers
     * at once.
     */
    Optional<Problem> closed(Take take);

    /**
     * The same, asked right before the submit, and telling others first that it goes out from here,
     * where there are any. Blocking for a bounded time.
     */
    default Optional<Problem> claim(Take take) throws InterruptedException {
        return closed(take);
    }
}
