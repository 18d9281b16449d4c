package studio.rushes.project;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.generation.Expiry;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Lane;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;

/** What their generators allow takes and ask for them. Returns at once. */
public final class TakeTerms {
    private final Generators generators;

    TakeTerms(Generators generators) {
        this.generators = generators;
    }

    /**
     * When a lost answer is looked for no longer, or a clip is kept no longer over there; empty
     * where the take waits for neither.
     */
    public Optional<Instant> deadline(Take take) {
        return switch (take.state()) {
            case TakeState.Unconfirmed lost ->
                    limits(take).map(limits -> lost.since().plus(limits.maximumLatency()));
            case TakeState.Generating running ->
                    limits(take)
                            .map(limits ->
                                    running.since()
                                            .plus(limits.maximumLatency())
                                            .plus(limits.kept()));
            case TakeState.Downloading _ -> limits(take).flatMap(limits -> Expiry.of(take, limits));
            default -> Optional.empty();
        };
    }

    private Optional<GeneratorLimits> limits(Take take) {
        return generators.find(take.generator()).map(by -> by.lane(take.request()).limits());
    }

    /** Where a take stands in a queue; empty where its generator is not there. */
    Optional<Lane> lane(Take take) {
        return generators.find(take.generator()).map(by -> by.lane(take.request()));
    }

    /** What trying a take again would cost. */
    public Money priceOf(Take take) {
        return generators
                .find(take.generator())
                .map(by -> by.price(take.request()))
                .orElse(Money.ZERO);
    }
}
