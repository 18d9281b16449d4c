package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What every step works with.
 *
 * @param chance used by many threads at once
 * @param ids for new attempts, never the same twice
 */
public record Workbench(
        TakeStore store,
        InstantSource clock,
        RandomGenerator chance,
        Supplier<UUID> ids,
        RetryPolicy policy,
        CrashPoints crashPoints,
        Payments payments) {
    /** For generators that cost nothing. */
    public Workbench(
            TakeStore store,
            InstantSource clock,
            RandomGenerator chance,
            Supplier<UUID> ids,
            RetryPolicy policy,
            CrashPoints crashPoints) {
        this(store, clock, chance, ids, policy, crashPoints, Payments.NONE);
    }

    /** Looks are spread by a tenth, so that a batch launched together is not asked together. */
    private static final double SPREAD = 0.1;

    private static final int SLOWER = 6;
    private static final Duration SLOW = Duration.ofMinutes(1);

    Instant now() {
        return clock.instant();
    }

    Optional<Take> apply(Take take, TakeEvent event) {
        Instant now = now();
        Optional<Take> after = store.apply(take, event, now);
        after.ifPresent(next -> {
            Optional<AttemptId> ended = take.state().underWay();
            if (ended.isPresent() && next.state().underWay().isEmpty()) {
                crashPoints.reach(CrashPoint.BEFORE_SETTLE);
                payments.settle(ended.get(), ChargeOutcome.after(take, event), now);
                crashPoints.reach(CrashPoint.AFTER_SETTLE);
            }
        });
        return after;
    }

    History history(Take take) {
        return new History(store.history(take.id()));
    }

    Instant afterInterval(GeneratorLimits limits) {
        return now().plus(spread(limits.pollInterval()));
    }

    /**
     * Where requests are counted the first look is left out: hardly a job is done that soon, and
     * the looks that follow need its room.
     */
    Instant beforeFirstLook(GeneratorLimits limits) {
        boolean counted = limits.requestsAMinute() != GeneratorLimits.UNCOUNTED;
        Duration interval = limits.pollInterval();
        return now().plus(spread(counted ? interval.multipliedBy(2) : interval));
    }

    /** For what is late and may never come. */
    Instant afterLongInterval(GeneratorLimits limits) {
        Duration interval = limits.pollInterval().multipliedBy(SLOWER);
        return now().plus(spread(interval.compareTo(SLOW) < 0 ? SLOW : interval));
    }

    Instant afterFailures(long failures) {
        return now().plus(policy.pause(failures, chance.nextDouble()));
    }

    private Duration spread(Duration interval) {
        double factor = 1 + SPREAD * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(interval.toMillis() * factor));
    }
}
