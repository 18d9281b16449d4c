package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;

/** Something that happened to a take. */
public sealed interface TakeEvent {
    /** What a take waited for is there: from now on its request is this, for good. */
    record InputsArrived(ClipRequest frozen) implements TakeEvent {}

    /** The intent: this attempt will be submitted now, and its price is set aside. */
    record SubmitIntended(AttemptId attempt, Money price) implements TakeEvent {
        public SubmitIntended(AttemptId attempt) {
            this(attempt, Money.ZERO);
        }
    }

    /** The generator took the job under this name. */
    record Accepted(OperationName operation, Instant nextPoll) implements TakeEvent {}

    /** It may not be submitted now; it waits, and what it waits for is no failure of its own. */
    record Barred(Problem reason) implements TakeEvent {}

    /** Certainly not taken by the generator, and not tried again by itself. */
    record Refused(Problem problem) implements TakeEvent {}

    /** Certainly not taken, or failed for a passing reason; tried again by itself at that time. */
    record TryAgainAt(Instant at, Problem reason) implements TakeEvent {}

    /** Refused by the filter for its sound alone, which often passes a second time. */
    record SoundFiltered(Instant at, Problem reason) implements TakeEvent {}

    /** Nobody knows whether the job was taken. */
    record AnswerLost(Instant nextLook, Problem reason) implements TakeEvent {}

    /** An unconfirmed attempt still shows nothing. */
    record NothingFound(Instant nextLook) implements TakeEvent {}

    /** The generator works on it. */
    record StillRunning(Instant nextPoll, OptionalDouble fraction) implements TakeEvent {}

    /** A poll brought no answer; says nothing of the job. */
    record PollFailed(Instant nextPoll, Problem reason) implements TakeEvent {}

    /** The clip can be fetched, found by a poll or by looking for a lost attempt. */
    record ClipFound(ClipLocation clip, Instant nextTry) implements TakeEvent {}

    /** A fetch did not succeed this time. */
    record FetchPostponed(Instant nextTry, Problem reason) implements TakeEvent {}

    /** What was fetched is no clip that can be used; fetched again. */
    record ArrivedBroken(Instant nextTry, Problem reason) implements TakeEvent {}

    /** The clip is in the takes folder, whole and checked. */
    record Landed(MediaInfo clip) implements TakeEvent {}

    /** Over, without a clip, and not tried again by itself. */
    record GaveUp(Problem problem) implements TakeEvent {}

    /** Refused by the filter; only other words help. */
    record WasFiltered(Problem problem) implements TakeEvent {}

    /** The generator keeps the job or its clip no longer. */
    record Lapsed(Problem problem) implements TakeEvent {}

    /** The producer asks for it again. */
    record AskedAgain() implements TakeEvent {}

    /** It is proved that the generator has nothing of this attempt and charged nothing. */
    record NeverArrived() implements TakeEvent {}

    /** The producer wants it no more. */
    record WasCancelled() implements TakeEvent {}

    /** What the person is told of this event, where it is bad news. */
    default Optional<Problem> trouble() {
        return switch (this) {
            case Barred(Problem reason) -> Optional.of(reason);
            case Refused(Problem problem) -> Optional.of(problem);
            case TryAgainAt(_, Problem reason) -> Optional.of(reason);
            case SoundFiltered(_, Problem reason) -> Optional.of(reason);
            case AnswerLost(_, Problem reason) -> Optional.of(reason);
            case PollFailed(_, Problem reason) -> Optional.of(reason);
            case FetchPostponed(_, Problem reason) -> Optional.of(reason);
            case ArrivedBroken(_, Problem reason) -> Optional.of(reason);
            case GaveUp(Problem problem) -> Optional.of(problem);
            case WasFiltered(Problem problem) -> Optional.of(problem);
            case Lapsed(Problem problem) -> Optional.of(problem);
            case SubmitIntended _, Accepted _, NothingFound _, StillRunning _ -> Optional.empty();
            case ClipFound _, Landed _, AskedAgain _, NeverArrived _ -> Optional.empty();
            case WasCancelled _, InputsArrived _ -> Optional.empty();
        };
    }

    /** The event's name in the history, such as {@code SubmitIntended}. */
    default String word() {
        return getClass().getSimpleName();
    }
}
