package studio.rushes.sharing;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.problem.Problem;

/** Who runs a shared video, as the window tells it. */
public sealed interface Running {
    /** This studio: takes are submitted here. */
    record Here() implements Running {}

    /**
     * Another studio; here it is only watched.
     *
     * @param until by when it is free if that one says nothing more
     */
    record Elsewhere(String owner, Optional<Instant> until) implements Running {}

    /** The cloud pipeline, which was asked to make it. */
    record InCloud() implements Running {}

    /**
     * Nobody, or it is not known; it is tried again by itself.
     *
     * @param why what the last try said, where it said something
     */
    record Nobody(Optional<Problem> why) implements Running {}
}
