package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Asks how a job is doing. A poll that brings no answer says nothing of the job. */
final class PollStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(PollStep.class);

    /** Before a job is given up for its age, it must have had the chance to answer. */
    private static final int UNANSWERED_BEFORE_LAPSE = 5;

    /** Ten times what a clip usually takes: something is wrong with it, or with the generator. */
    static final Duration OVERDUE = Duration.ofMinutes(15);

    private final Workbench bench;
    private final Map<TakeId, Integer> unanswered = new ConcurrentHashMap<>();

    PollStep(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public void run(Take take, ClipGenerator generator) throws InterruptedException {
        if (!(take.state() instanceof TakeState.Generating state)) {
            return;
        }
        Poll poll;
        try {
            poll = generator.poll(state.operation());
        } catch (StudioException e) {
            bench.apply(take, withoutAnswer(take, state, generator, e.problem()));
            return;
        }
        unanswered.remove(take.id());
        bench.crashPoints().reach(CrashPoint.AFTER_POLL);
        TakeEvent event =
                switch (poll) {
                    case Poll.Running(OptionalDouble fraction) ->
                            running(take, state, fraction, generator);
                    case Poll.Done(ClipLocation clip) -> new TakeEvent.ClipFound(clip, bench.now());
                    case Poll.Failed(Problem problem, boolean passing) ->
                            failed(take, problem, passing);
                    case Poll.Filtered(Problem problem, boolean soundOnly) ->
                            filtered(take, problem, soundOnly);
                    case Poll.Vanished() -> vanished(take, state, generator);
                };
        bench.apply(take, event);
        bench.crashPoints().reach(CrashPoint.AFTER_CLIP_FOUND);
    }

    private TakeEvent withoutAnswer(
            Take take, TakeState.Generating state, ClipGenerator generator, Problem reason) {
        int failures = unanswered.merge(take.id(), 1, Integer::sum);
        GeneratorLimits limits = generator.lane(take.request()).limits();
        if (failures >= UNANSWERED_BEFORE_LAPSE && lapsed(state, limits)) {
            unanswered.remove(take.id());
            return new TakeEvent.Lapsed(lapse());
        }
        return new TakeEvent.PollFailed(bench.afterFailures(failures), reason);
    }

    private TakeEvent running(
            Take take, TakeState.Generating state, OptionalDouble fraction, ClipGenerator generator)
            throws InterruptedException {
        GeneratorLimits limits = generator.lane(take.request()).limits();
        if (bench.now().isBefore(state.since().plus(OVERDUE))) {
            return new TakeEvent.StillRunning(bench.afterInterval(limits), fraction);
        }
        if (place(take, state, generator) instanceof Trace.Found(ClipLocation clip)) {
            return new TakeEvent.ClipFound(clip, bench.now());
        }
        return lapsed(state, limits)
                ? new TakeEvent.Lapsed(lapse())
                : new TakeEvent.StillRunning(bench.afterLongInterval(limits), fraction);
    }

    /** A look that fails is as good as one that found nothing: the next one comes. */
    private Trace place(Take take, TakeState.Generating state, ClipGenerator generator)
            throws InterruptedException {
        try {
            return bench.lookFor(state.attempt(), take, generator);
        } catch (StudioException e) {
            LOG.info("the place of take {} could not be looked at: {}", take.id(), e.getMessage());
            return new Trace.Nothing();
        }
    }

    private TakeEvent failed(Take take, Problem problem, boolean passing) {
        long retries = bench.history(take).failures();
        if (!passing) {
            return new TakeEvent.GaveUp(problem);
        }
        return bench.policy().allows(retries)
                ? new TakeEvent.TryAgainAt(bench.afterFailures(retries + 1), problem)
                : new TakeEvent.GaveUp(RetryPolicy.exhausted(problem, retries + 1));
    }

    /** The sound filter often passes a second time and charges nothing; any other does not. */
    private TakeEvent filtered(Take take, Problem problem, boolean soundOnly) {
        return soundOnly && bench.history(take).soundFilters() == 0
                ? new TakeEvent.SoundFiltered(bench.afterFailures(1), problem)
                : new TakeEvent.WasFiltered(problem);
    }

    private TakeEvent vanished(Take take, TakeState.Generating state, ClipGenerator generator)
            throws InterruptedException {
        Trace trace;
        try {
            trace = bench.lookFor(state.attempt(), take, generator);
        } catch (StudioException e) {
            return withoutAnswer(take, state, generator, e.problem());
        }
        return switch (trace) {
            case Trace.Found(ClipLocation clip) -> new TakeEvent.ClipFound(clip, bench.now());
            case Trace.NeverArrived() -> new TakeEvent.NeverArrived();
            case Trace.Nothing() -> new TakeEvent.Lapsed(Problem.of("TAKE-VANISHED"));
        };
    }

    private boolean lapsed(TakeState.Generating state, GeneratorLimits limits) {
        Instant end = state.since().plus(limits.maximumLatency()).plus(limits.kept());
        return bench.now().isAfter(end);
    }

    private static Problem lapse() {
        return Problem.of("TAKE-EXPIRED");
    }

    /** Whether the take still has to be counted as work the generator is doing. */
    static boolean occupies(TakeState.Generating state, GeneratorLimits limits, Instant now) {
        Duration held =
                limits.maximumLatency().compareTo(OVERDUE) > 0 ? limits.maximumLatency() : OVERDUE;
        return now.isBefore(state.since().plus(held));
    }
}
