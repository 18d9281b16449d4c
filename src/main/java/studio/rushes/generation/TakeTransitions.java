package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.rushes.generation.TakeEvent.Accepted;
import studio.rushes.generation.TakeEvent.AnswerLost;
import studio.rushes.generation.TakeEvent.ArrivedBroken;
import studio.rushes.generation.TakeEvent.AskedAgain;
import studio.rushes.generation.TakeEvent.Barred;
import studio.rushes.generation.TakeEvent.ClipFound;
import studio.rushes.generation.TakeEvent.FetchPostponed;
import studio.rushes.generation.TakeEvent.GaveUp;
import studio.rushes.generation.TakeEvent.InputsArrived;
import studio.rushes.generation.TakeEvent.Landed;
import studio.rushes.generation.TakeEvent.Lapsed;
import studio.rushes.generation.TakeEvent.NeverArrived;
import studio.rushes.generation.TakeEvent.NothingFound;
import studio.rushes.generation.TakeEvent.PollFailed;
import studio.rushes.generation.TakeEvent.Refused;
import studio.rushes.generation.TakeEvent.SoundFiltered;
import studio.rushes.generation.TakeEvent.StillRunning;
import studio.rushes.generation.TakeEvent.SubmitIntended;
import studio.rushes.generation.TakeEvent.TryAgainAt;
import studio.rushes.generation.TakeEvent.WasCancelled;
import studio.rushes.generation.TakeEvent.WasFiltered;
import studio.rushes.generation.TakeState.Cancelled;
import studio.rushes.generation.TakeState.Downloading;
import studio.rushes.generation.TakeState.Expired;
import studio.rushes.generation.TakeState.Failed;
import studio.rushes.generation.TakeState.Filtered;
import studio.rushes.generation.TakeState.Generating;
import studio.rushes.generation.TakeState.Queued;
import studio.rushes.generation.TakeState.Ready;
import studio.rushes.generation.TakeState.Submitting;
import studio.rushes.generation.TakeState.Unconfirmed;
import studio.rushes.problem.Problem;

/**
 * The moves of a take; nothing else changes a state.
 *
 * <p>A failure that passes goes straight back to Queued and carries its reason along, so Failed
 * always means that somebody has to decide. Only Queued leads to Submitting, and only a producer or
 * a proof that nothing was charged leads from a doubt back to Queued.
 */
public final class TakeTransitions {
    private TakeTransitions() {}

    /**
     * @throws IllegalTransitionException where the event is not possible in that state
     */
    public static TakeState next(TakeState state, TakeEvent event, Instant now) {
        return switch (state) {
            case Queued queued -> afterQueued(queued, event, now);
            case Submitting submitting -> afterSubmitting(submitting, event, now);
            case Generating generating -> afterGenerating(generating, event, now);
            case Downloading downloading -> afterDownloading(downloading, event, now);
            case Unconfirmed unconfirmed -> afterUnconfirmed(unconfirmed, event, now);
            case Cancelled cancelled -> afterCancelled(cancelled, event, now);
            case Failed _, Filtered _, Expired _ -> afterEnding(state, event, now);
            case Ready _ -> throw new IllegalTransitionException(state, event);
        };
    }

    private static TakeState afterQueued(Queued queued, TakeEvent event, Instant now) {
        return switch (event) {
            case InputsArrived _ -> queued;
            case SubmitIntended(AttemptId attempt, _) -> new Submitting(attempt, now);
            case Refused(var problem) -> new Failed(now, problem);
            case Barred(var reason) -> new Queued(queued.notBefore(), Optional.of(reason));
            case AskedAgain _ -> new Queued(now);
            case WasCancelled _ -> new Cancelled(now);
            default -> throw new IllegalTransitionException(queued, event);
        };
    }

    private static TakeState afterSubmitting(Submitting was, TakeEvent event, Instant now) {
        return switch (event) {
            case Accepted(var operation, var nextPoll) ->
                    new Generating(was.attempt(), operation, now, nextPoll, OptionalDouble.empty());
            case Refused(var problem) -> new Failed(now, problem);
            case TryAgainAt(var at, var reason) -> new Queued(at, Optional.of(reason));
            case AnswerLost(var nextLook, var reason) ->
                    new Unconfirmed(was.attempt(), now, nextLook, reason);
            case WasCancelled _ -> new Cancelled(now);
            default -> throw new IllegalTransitionException(was, event);
        };
    }

    private static TakeState afterGenerating(Generating was, TakeEvent event, Instant now) {
        return switch (event) {
            case StillRunning(var nextPoll, var fraction) ->
                    new Generating(was.attempt(), was.operation(), was.since(), nextPoll, fraction);
            case PollFailed(var nextPoll, var reason) ->
                    new Generating(
                            was.attempt(),
                            was.operation(),
                            was.since(),
                            nextPoll,
                            was.fraction(),
                            Optional.of(reason));
            case ClipFound(var clip, var nextTry) ->
                    new Downloading(was.attempt(), clip, now, nextTry);
            case TryAgainAt(var at, var reason) -> new Queued(at, Optional.of(reason));
            case SoundFiltered(var at, var reason) -> new Queued(at, Optional.of(reason));
            case NeverArrived _ -> new Queued(now);
            case GaveUp(var problem) -> new Failed(now, problem);
            case WasFiltered(var problem) -> new Filtered(now, problem);
            case Lapsed(var problem) -> new Expired(now, problem);
            case WasCancelled _ -> new Cancelled(now);
            default -> throw new IllegalTransitionException(was, event);
        };
    }

    private static TakeState afterDownloading(Downloading was, TakeEvent event, Instant now) {
        return switch (event) {
            case FetchPostponed(var nextTry, var reason) -> postponed(was, nextTry, reason);
            case ArrivedBroken(var nextTry, var reason) -> postponed(was, nextTry, reason);
            case ClipFound(var clip, var nextTry) ->
                    new Downloading(was.attempt(), clip, was.since(), nextTry, was.reason());
            case Landed(var clip) -> new Ready(now, clip);
            case NeverArrived _ -> new Queued(now);
            case GaveUp(var problem) -> new Failed(now, problem);
            case Lapsed(var problem) -> new Expired(now, problem);
            case WasCancelled _ -> new Cancelled(now);
            default -> throw new IllegalTransitionException(was, event);
        };
    }

    private static Downloading postponed(Downloading was, Instant nextTry, Problem reason) {
        return new Downloading(
                was.attempt(), was.clip(), was.since(), nextTry, Optional.of(reason));
    }

    private static TakeState afterUnconfirmed(Unconfirmed was, TakeEvent event, Instant now) {
        return switch (event) {
            case NothingFound(var nextLook) ->
                    new Unconfirmed(was.attempt(), was.since(), nextLook, was.problem());
            case ClipFound(var clip, var nextTry) ->
                    new Downloading(was.attempt(), clip, now, nextTry);
            case NeverArrived _, AskedAgain _ -> new Queued(now);
            case WasCancelled _ -> new Cancelled(now);
            default -> throw new IllegalTransitionException(was, event);
        };
    }

    /** The answer to a submit may come after the cancelling; only the store's record gains. */
    private static TakeState afterCancelled(Cancelled was, TakeEvent event, Instant now) {
        return event instanceof Accepted ? was : afterEnding(was, event, now);
    }

    private static TakeState afterEnding(TakeState was, TakeEvent event, Instant now) {
        if (event instanceof AskedAgain) {
            return new Queued(now);
        }
        throw new IllegalTransitionException(was, event);
    }
}
