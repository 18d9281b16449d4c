package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Moves every open take on: starts what is due, each take one step at a time, and never more jobs
 * than a generator bears.
 */
public final class Monitor {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    /** After a step that could not even save what it learnt, such as on a full disk. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Workbench bench;
    private final Generators generators;
    private final RateLimits rates;
    private final Executor executor;
    private final SubmitStep submit;
    private final PollStep poll;
    private final FetchStep fetch;
    private final LookStep look;
    private final Map<TakeId, RunningStep> running = new ConcurrentHashMap<>();
    private final Map<TakeId, Instant> pauses = new ConcurrentHashMap<>();
    private volatile Runnable onStepEnd = () -> {};
    private volatile Consumer<Problem> onTrouble = _ -> {};
    private volatile boolean stopping;

    public Monitor(
            Workbench bench,
            Generators generators,
            TakeFiles files,
            MediaProbe probe,
            Executor executor) {
        this(bench, generators, files, probe, executor, new RateLimits());
    }

    /**
     * @param executor runs the steps, which block; a virtual thread for each is right
     * @param rates shared with every other monitor of the program
     */
    public Monitor(
            Workbench bench,
            Generators generators,
            TakeFiles files,
            MediaProbe probe,
            Executor executor,
            RateLimits rates) {
        this.bench = bench;
        this.rates = rates;
        this.generators = generators;
        this.executor = executor;
        submit = new SubmitStep(bench);
        poll = new PollStep(bench);
        fetch = new FetchStep(bench, files, probe);
        look = new LookStep(bench);
    }

    /**
     * Starts every step that is due. Called by one thread at a time.
     *
     * @return when to call again, where neither the end of a step nor a change calls earlier
     */
    public Optional<Instant> tick() {
        if (stopping) {
            return Optional.empty();
        }
        Instant now = bench.now();
        pauses.values().removeIf(end -> !end.isAfter(now));
        // Before the takes are read: a step that ends in between is seen as busy, never run twice.
        Set<TakeId> busy = Set.copyOf(running.keySet());
        Schedule schedule =
                Schedule.of(
                        bench.store().open(),
                        new Schedule.Circumstances(
                                busy,
                                Map.copyOf(pauses),
                                submit::holdsAnswer,
                                take ->
                                        generators
                                                .find(take.generator())
                                                .map(by -> by.lane(take.request())),
                                rates,
                                now));
        schedule.due().forEach(this::start);
        return schedule.next();
    }

    private void start(Take take) {
        ClipGenerator generator = generators.find(take.generator()).orElseThrow();
        Step step =
                switch (take.state()) {
                    case TakeState.Queued _, TakeState.Submitting _ -> submit;
                    case TakeState.Generating _ -> poll;
                    case TakeState.Downloading _ -> fetch;
                    case TakeState.Unconfirmed _ -> look;
                    default -> throw new IllegalStateException(take.state().word() + " is not due");
                };
        RunningStep run = new RunningStep(step == submit);
        running.put(take.id(), run);
        try {
            executor.execute(() -> run(step, run, take, generator));
        } catch (RejectedExecutionException e) {
            running.remove(take.id());
            throw e;
        }
    }

    private void run(Step step, RunningStep run, Take take, ClipGenerator generator) {
        run.begin();
        try {
            if (!stopping) {
                step.run(take, generator);
            }
        } catch (InterruptedException e) {
            LOG.debug("the step of take {} was broken off", take.id(), e);
        } catch (StudioException e) {
            pause(take, e);
            onTrouble.accept(e.problem());
        } catch (RuntimeException e) {
            LOG.error("a step of take {} broke", take.id(), e);
            pause(take, e);
        } finally {
            run.end();
            running.remove(take.id());
            onStepEnd.run();
        }
    }

    private void pause(Take take, RuntimeException e) {
        LOG.warn("take {} is left alone for a while: {}", take.id(), e.getMessage());
        pauses.put(take.id(), bench.now().plus(PAUSE));
    }

    /** Called on a step's thread; must return at once. */
    void onStepEnd(Runnable listener) {
        onStepEnd = listener;
    }

    /** Hears what kept a step from saving what it learnt; called on its thread. */
    void onTrouble(Consumer<Problem> listener) {
        onTrouble = listener;
    }

    boolean idle() {
        return running.isEmpty();
    }

    /** A take that nobody wants any more is not brought in to its end. */
    void heard(Take take) {
        RunningStep run = running.get(take.id());
        if (run != null && !run.submits() && take.state() instanceof TakeState.Cancelled) {
            run.interrupt();
        }
    }

    /** Starts nothing any more and breaks off whatever may be repeated. */
    void stopping() {
        stopping = true;
        List.copyOf(running.values()).stream()
                .filter(run -> !run.submits())
                .forEach(RunningStep::interrupt);
    }

    /** Breaks off everything; a submit that is out becomes a doubt. */
    void breakOff() {
        List.copyOf(running.values()).forEach(RunningStep::interrupt);
    }
}
