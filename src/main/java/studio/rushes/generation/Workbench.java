package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.rushes.problem.Problem;

/**
 * What every step works with.
 *
 * @param chance used by many threads at once
 * @param ids for new attempts, never the same twice
 * @param owner whether what failed elsewhere may by itself be made again here, which costs here; at
 *     once
 * @param gate the last question before a submit
 */
public record Workbench(
        TakeStore store,
        InstantSource clock,
        RandomGenerator chance,
        Supplier<UUID> ids,
        RetryPolicy policy,
        CrashPoints crashPoints,
        Payments payments,
        BooleanSupplier owner,
        SubmitGate gate) {
    /** In a project that nobody else works on. */
    public Workbench(
            TakeStore store,
            InstantSource clock,
            RandomGenerator chance,
            Supplier<UUID> ids,
            RetryPolicy policy,
            CrashPoints crashPoints,
            Payments payments) {
        this(
                store,
                clock,
                chance,
                ids,
                policy,
                crashPoints,
                payments,
                () -> false,
                SubmitGate.OPEN);
    }

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

    /**
     * Has a queued take tell why it may not be submitted, once.
     *
     * @return whether it may not
     */
    boolean bars(Take take, Optional<Problem> closed) {
        if (closed.isPresent() && !take.state().trouble().equals(closed)) {
            apply(take, new TakeEvent.Barred(closed.get()));
        }
        return closed.isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Take> apply(Take take, TakeEvent learnt) {
        Instant now = now();
        TakeEvent event = bounded(take, learnt);
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

    /**
     * What was submitted elsewhere was paid there. Made again, it is paid here: never by itself
     * where somebody else may be about to do the same.
     */
    private TakeEvent bounded(Take take, TakeEvent event) {
        Optional<Problem> again =
                switch (event) {
                    case TakeEvent.TryAgainAt(_, Problem reason) -> Optional.of(reason);
                    case TakeEvent.SoundFiltered(_, Problem reason) -> Optional.of(reason);
                    case TakeEvent.NeverArrived() -> Optional.of(Problem.of("TAKE-VANISHED"));
                    default -> Optional.empty();
                };
        return again.filter(_ -> isElsewhere(take) && !owner.getAsBoolean())
                .<TakeEvent>map(TakeEvent.GaveUp::new)
                .orElse(event);
    }

    private boolean isElsewhere(Take take) {
        return take.state()
                .underWay()
                .flatMap(store::attempt)
                .filter(Attempt::elsewhere)
                .isPresent();
    }

    /** Looks for the clip of an attempt where whoever submitted it has it put. */
    Trace lookFor(AttemptId id, Take take, ClipGenerator generator) throws InterruptedException {
        Optional<Attempt> elsewhere = store.attempt(id).filter(Attempt::elsewhere);
        if (elsewhere.isEmpty()) {
            return generator.lookFor(id, take.request());
        }
        Optional<ClipLocation> place = elsewhere.get().expected();
        return place.isPresent() ? generator.lookAt(place.get()) : new Trace.Nothing();
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
