package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.StudioException;

/** Looks for what became of a take whose submit was never answered. Never submits. */
final class LookStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(LookStep.class);

    /** Once nothing can come any more, a look now and then costs nothing either. */
    private static final Duration RARELY = Duration.ofDays(1);

    private final Workbench bench;

    LookStep(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public void run(Take take, ClipGenerator generator) throws InterruptedException {
        if (!(take.state() instanceof TakeState.Unconfirmed state)) {
            return;
        }
        TakeEvent event =
                switch (trace(take, state, generator)) {
                    case Trace.Found(ClipLocation clip) ->
                            new TakeEvent.ClipFound(clip, bench.now());
                    case Trace.NeverArrived() -> new TakeEvent.NeverArrived();
                    case Trace.Nothing() ->
                            new TakeEvent.NothingFound(
                                    next(state, generator.lane(take.request()).limits()));
                };
        bench.crashPoints().reach(CrashPoint.AFTER_LOOK);
        bench.apply(take, event);
    }

    private Trace trace(Take take, TakeState.Unconfirmed state, ClipGenerator generator)
            throws InterruptedException {
        try {
            return bench.lookFor(state.attempt(), take, generator);
        } catch (StudioException e) {
            LOG.info("take {} could not be looked for: {}", take.id(), e.getMessage());
            return new Trace.Nothing();
        }
    }

    private Instant next(TakeState.Unconfirmed state, GeneratorLimits limits) {
        Instant now = bench.now();
        if (!state.needsAnswer(limits, now)) {
            return bench.afterInterval(limits);
        }
        Instant end = state.since().plus(limits.maximumLatency()).plus(limits.kept());
        return now.isBefore(end) ? bench.afterLongInterval(limits) : now.plus(RARELY);
    }
}
