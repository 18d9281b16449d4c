package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;

/**
 * One try at a block, as the producer sees it.
 *
 * @param ordinal which take of its block, from 1
 * @param fileName of the clip in the takes folder, reserved at birth and never given twice
 * @param attempts how many times it was submitted so far
 * @param version counts every change; a change is made only to the version that was read
 * @param chosen whether this is the take its block plays
 * @param judgement what the producer thinks of it; only a ready take can have one
 */
public record Take(
        TakeId id,
        ClipRequest request,
        GeneratorId generator,
        int ordinal,
        String fileName,
        Instant createdAt,
        TakeState state,
        int attempts,
        long version,
        boolean chosen,
        Judgement judgement) {
    /** A take that nobody judged. */
    public Take(
            TakeId id,
            ClipRequest request,
            GeneratorId generator,
            int ordinal,
            String fileName,
            Instant createdAt,
            TakeState state,
            int attempts,
            long version,
            boolean chosen) {
        this(
                id,
                request,
                generator,
                ordinal,
                fileName,
                createdAt,
                state,
                attempts,
                version,
                chosen,
                Judgement.NONE);
    }

    /** Whether a generator or this machine works on it now; one that waits its turn is not. */
    public boolean isRunning() {
        return switch (state) {
            case TakeState.Submitting _, TakeState.Generating _, TakeState.Downloading _ -> true;
            case TakeState.Queued _, TakeState.Unconfirmed _, TakeState.Ready _ -> false;
            case TakeState.Failed _, TakeState.Filtered _ -> false;
            case TakeState.Expired _, TakeState.Cancelled _ -> false;
        };
    }

    /** Whether it waits for the clip that it goes on from; it cannot be submitted meanwhile. */
    public boolean waitsForInputs() {
        return state instanceof TakeState.Queued && request.waits();
    }

    /**
     * What is asked for once this happened. A request is frozen: only what was waited for comes
     * into it, once, and nothing is submitted before.
     *
     * @throws IllegalTransitionException where the event would break that
     */
    public ClipRequest requestAfter(TakeEvent event) {
        return switch (event) {
            case TakeEvent.InputsArrived(ClipRequest frozen) when completes(frozen) -> frozen;
            case TakeEvent.SubmitIntended _ when !request.waits() -> request;
            case TakeEvent.InputsArrived _, TakeEvent.SubmitIntended _ ->
                    throw new IllegalTransitionException(state, event);
            default -> request;
        };
    }

    private boolean completes(ClipRequest frozen) {
        return request.waits()
                && !frozen.waits()
                && frozen.source()
                        .map(source -> request.chained(request.chain().map(c -> c.from(source))))
                        .filter(frozen::equals)
                        .isPresent();
    }

    public boolean isReady() {
        return state instanceof TakeState.Ready;
    }

    /** Whether it is there to be played: a clip that the producer did not throw out. */
    public boolean isPlayable() {
        return isReady() && !judgement.rejected();
    }

    /** The same take, thought of like this. */
    public Take with(Judgement now) {
        return judgement.equals(now)
                ? this
                : new Take(
                        id, request, generator, ordinal, fileName, createdAt, state, attempts,
                        version, chosen, now);
    }

    /** How long the producer has waited for it, or had to wait until it was over. */
    public Duration elapsed(Instant now) {
        Instant end =
                switch (state) {
                    case TakeState.Ready ready -> ready.since();
                    case TakeState.Failed failed -> failed.since();
                    case TakeState.Filtered filtered -> filtered.since();
                    case TakeState.Expired expired -> expired.since();
                    case TakeState.Cancelled cancelled -> cancelled.since();
                    case TakeState.Queued _, TakeState.Submitting _ -> now;
                    case TakeState.Generating _, TakeState.Downloading _ -> now;
                    case TakeState.Unconfirmed _ -> now;
                };
        Duration waited = Duration.between(createdAt, end);
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
