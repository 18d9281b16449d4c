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
        boolean chosen) {
    /** Whether a generator or this machine works on it now; one that waits its turn is not. */
    public boolean isRunning() {
        return switch (state) {
            case TakeState.Submitting _, TakeState.Generating _, TakeState.Downloading _ -> true;
            case TakeState.Queued _, TakeState.Unconfirmed _, TakeState.Ready _ -> false;
            case TakeState.Failed _, TakeState.Filtered _ -> false;
            case TakeState.Expired _, TakeState.Cancelled _ -> false;
        };
    }

    public boolean isReady() {
        return state instanceof TakeState.Ready;
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
