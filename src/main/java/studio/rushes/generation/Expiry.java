package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;

/** How long a clip that is done may still be fetched from its generator. */
public final class Expiry {
    private Expiry() {}

    /**
     * When a clip that waits to be brought here is thrown away over there, counted from when it was
     * first seen to be done; empty for any other take.
     */
    public static Optional<Instant> of(Take take, GeneratorLimits limits) {
        return take.state() instanceof TakeState.Downloading downloading
                ? Optional.of(downloading.since().plus(limits.kept()))
                : Optional.empty();
    }

    /**
     * In which order takes are looked after: an answer the disk would not take first, then of the
     * clips that wait to be fetched the one that is thrown away soonest, and of the jobs that run
     * the one whose look is the most overdue, so that none starves where requests are counted.
     */
    static Instant urgency(Take take, Optional<Lane> lane) {
        return switch (take.state()) {
            case TakeState.Submitting _ -> Instant.MIN;
            case TakeState.Downloading downloading -> end(downloading.since(), lane);
            case TakeState.Generating generating -> generating.nextPoll();
            default -> Instant.MAX;
        };
    }

    private static Instant end(Instant since, Optional<Lane> lane) {
        return lane.map(Lane::limits).map(limits -> since.plus(limits.kept())).orElse(Instant.MAX);
    }
}
