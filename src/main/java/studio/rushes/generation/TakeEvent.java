package studio.rushes.generation;

import java.time.Instant;
import java.util.OptionalDouble;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

/** Something that happened to a take. */
public sealed interface TakeEvent {
    /** The intent: this attempt will be submitted now. */
    record SubmitIntended(AttemptId attempt) implements TakeEvent {}

    record Accepted(OperationName operation, Instant nextPoll) implements TakeEvent {}

    /** Certainly not taken by the generator, and not tried again by itself. */
    record Refused(Problem problem) implements TakeEvent {}

    /** Certainly not taken, or failed for a passing reason; tried again by itself at that time. */
    record TryAgainAt(Instant at, Problem reason) implements TakeEvent {}

    record AnswerLost(Instant nextLook) implements TakeEvent {}

    /** An unconfirmed attempt still shows nothing. */
    record NothingFound(Instant nextLook) implements TakeEvent {}

    record StillRunning(Instant nextPoll, OptionalDouble fraction) implements TakeEvent {}

    /** The clip can be fetched, found by a poll or by looking for a lost attempt. */
    record ClipFound(ClipLocation clip, Instant nextTry) implements TakeEvent {}

    /** A fetch did not succeed this time. */
    record FetchPostponed(Instant nextTry) implements TakeEvent {}

    /** The clip is in the takes folder, whole and checked. */
    record Landed(MediaInfo clip) implements TakeEvent {}

    record GaveUp(Problem problem) implements TakeEvent {}

    record WasFiltered(Problem problem) implements TakeEvent {}

    record Lapsed(Problem problem) implements TakeEvent {}

    /** The producer asks for it again. */
    record AskedAgain() implements TakeEvent {}

    /** It is proved that a lost attempt never reached the generator. */
    record NeverArrived() implements TakeEvent {}

    record WasCancelled() implements TakeEvent {}
}
