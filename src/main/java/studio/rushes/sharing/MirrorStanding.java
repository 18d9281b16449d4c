package studio.rushes.sharing;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.problem.Problem;

/** How far the cloud's picture of a shared project is behind. */
public sealed interface MirrorStanding {
    record UpToDate() implements MirrorStanding {}

    /**
     * @param entries how much waits
     * @param since when the first of it began to
     * @param why the last try did not succeed, where there was one
     */
    record Waiting(int entries, Instant since, Optional<Problem> why) implements MirrorStanding {}

    /** Nothing is sent until it is {@linkplain Mirror#resume resumed}. */
    record Stopped(Problem problem) implements MirrorStanding {}
}
