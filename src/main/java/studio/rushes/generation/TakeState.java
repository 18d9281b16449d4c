package studio.rushes.generation;

import java.time.Instant;
import java.util.OptionalDouble;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

/** Where a take is. Each state carries only what is true in it. */
public sealed interface TakeState {
    /** Waits for its turn. */
    record Queued(Instant notBefore) implements TakeState {}

    /** The intent is on disk; the call may or may not have been made. */
    record Submitting(AttemptId attempt, Instant since) implements TakeState {}

    record Generating(
            AttemptId attempt,
            OperationName operation,
            Instant since,
            Instant nextPoll,
            OptionalDouble fraction)
            implements TakeState {}

    /** The clip is done over there and being brought here. */
    record Downloading(AttemptId attempt, ClipLocation clip, Instant since, Instant nextTry)
            implements TakeState {}

    /** The clip lies in the takes folder, checked. */
    record Ready(Instant since, MediaInfo clip) implements TakeState {}

    record Failed(Instant since, Problem problem) implements TakeState {}

    record Filtered(Instant since, Problem problem) implements TakeState {}

    /** The answer to the submit was lost: charged or not, nobody knows yet. */
    record Unconfirmed(AttemptId attempt, Instant since, Instant nextLook) implements TakeState {}

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
}
