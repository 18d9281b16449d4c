package studio.rushes.generation;

import java.time.Duration;
import java.util.Optional;
import studio.rushes.problem.Problem;

/** What came of handing a job over. */
public sealed interface Submission {
    /** The job runs under this name. */
    record Accepted(OperationName operation) implements Submission {}

    /**
     * The generator certainly did not take the job.
     *
     * @param passing whether trying again later may help
     * @param after how long the generator asks to wait
     */
    record Refused(Problem problem, boolean passing, Optional<Duration> after)
            implements Submission {}

    /** Nobody knows whether it took the job. */
    record Lost(Problem problem) implements Submission {}
}
