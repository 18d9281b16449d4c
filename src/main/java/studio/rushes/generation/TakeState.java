package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

/** Where a take is. Each state carries only what is true in it. */
public sealed interface TakeState {
    /**
     * Waits for its turn.
     *
     * @param reason why the attempt before failed, where this is another one
     */
    record Queued(Instant notBefore, Optional<Problem> reason) implements TakeState {
        public Queued(Instant notBefore) {
            this(notBefore, Optional.empty());
        }
    }

    /** The intent is on disk; the call may or may not have been made. */
    record Submitting(AttemptId attempt, Instant since) implements TakeState {}

    /**
     * The generator took the job.
     *
     * @param reason why the last poll brought no answer, where it brought none
     */
    record Generating(
            AttemptId attempt,
            OperationName operation,
            Instant since,
            Instant nextPoll,
            OptionalDouble fraction,
            Optional<Problem> reason)
            implements TakeState {
        public Generating(
                AttemptId attempt,
                OperationName operation,
                Instant since,
                Instant nextPoll,
                OptionalDouble fraction) {
            this(attempt, operation, since, nextPoll, fraction, Optional.empty());
        }
    }

    /**
     * The clip is done over there and being brought here.
     *
     * @param reason why the last fetch did not succeed, where there was one
     */
    record Downloading(
            AttemptId attempt,
            ClipLocation clip,
            Instant since,
            Instant nextTry,
            Optional<Problem> reason)
            implements TakeState {
        public Downloading(AttemptId attempt, ClipLocation clip, Instant since, Instant nextTry) {
            this(attempt, clip, since, nextTry, Optional.empty());
        }
    }

    /** The clip lies in the takes folder, checked. */
    record Ready(Instant since, MediaInfo clip) implements TakeState {}

    record Failed(Instant since, Problem problem) implements TakeState {}

    record Filtered(Instant since, Problem problem) implements TakeState {}

    /** The answer to the submit was lost: charged or not, nobody knows yet. */
    record Unconfirmed(AttemptId attempt, Instant since, Instant nextLook, Problem problem)
            implements TakeState {
        /** Whether looking longer helps nobody, so that the producer has to say what to do. */
        public boolean needsAnswer(GeneratorLimits limits, Instant now) {
            return !now.isBefore(since.plus(limits.maximumLatency()));
        }
    }

    record Expired(Instant since, Problem problem) implements TakeState {}

    record Cancelled(Instant since) implements TakeState {}

    /** The word for logs, {@code --json} and {@code status}. */
    default String word() {
        return switch (this) {
            case Queued _ -> "QUEUED";
            case Submitting _ -> "SUBMITTING";
            case Generating _ -> "GENERATING";
            case Downloading _ -> "DOWNLOADING";
            case Ready _ -> "READY";
            case Failed _ -> "FAILED";
            case Filtered _ -> "FILTERED";
            case Unconfirmed _ -> "UNCONFIRMED";
            case Expired _ -> "EXPIRED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /** Whether nothing happens any more unless someone asks for it. */
    default boolean settled() {
        return switch (this) {
            case Queued _, Submitting _, Generating _, Downloading _ -> false;
            case Unconfirmed _ -> false;
            case Ready _, Failed _, Filtered _, Expired _, Cancelled _ -> true;
        };
    }

    /** What the card tells the person, with its remedy; in a running take the last hitch. */
    default Optional<Problem> trouble() {
        return switch (this) {
            case Queued queued -> queued.reason();
            case Generating generating -> generating.reason();
            case Downloading downloading -> downloading.reason();
            case Unconfirmed unconfirmed -> Optional.of(unconfirmed.problem());
            case Failed failed -> Optional.of(failed.problem());
            case Filtered filtered -> Optional.of(filtered.problem());
            case Expired expired -> Optional.of(expired.problem());
            case Submitting _, Ready _, Cancelled _ -> Optional.empty();
        };
    }

    /** The attempt that is under way. */
    default Optional<AttemptId> underWay() {
        return switch (this) {
            case Submitting submitting -> Optional.of(submitting.attempt());
            case Generating generating -> Optional.of(generating.attempt());
            case Downloading downloading -> Optional.of(downloading.attempt());
            case Unconfirmed unconfirmed -> Optional.of(unconfirmed.attempt());
            case Queued _, Ready _, Failed _, Filtered _, Expired _, Cancelled _ ->
                    Optional.empty();
        };
    }
}
