package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/**
 * Moves every open take on: starts what is due, each take one step at a time, and never more jobs
 * than a generator bears.
 */
public final class Monitor {
    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    /** After a step that could not even save what it learnt, such as on a full disk. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How soon what the gate bars is looked at again, where nobody wakes the monitor earlier. */
    private static final Duration BARRED = Duration.ofSeconds(5);

    private final Workbench bench;
    private final Generators generators;
    private final RateLimits rates;
    private final Executor executor;
    private final Chaining chaining;
    private final InputStep inputs;
    private final SubmitStep submit;
    private final PollStep poll;
    private final FetchStep fetch;
    private final LookStep look;
    private final Map<TakeId, RunningStep> running = new ConcurrentHashMap<>();
    private final Map<TakeId, Instant> pauses = new ConcurrentHashMap<>();
    private final Turns.Member turn;
    private volatile Runnable onStepEnd = () -> {};
    private volatile Consumer<Problem> onTrouble = _ -> {};
    private volatile boolean stopping;

    public Monitor(
            Workbench bench,
            Generators generators,
            TakeFiles files,
            MediaProbe probe,
            Executor executor) {
        this(bench, generators, files, probe, executor, new RateLimits(), Chaining.NONE);
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
            RateLimits rates,
            Chaining chaining) {
        this.bench = bench;
        this.rates = rates;
        this.chaining = chaining;
        this.generators = generators;
        this.executor = executor;
        // Whoever waits for a place looks again as at the end of a step of its own.
        turn = rates.turns().member(bench.store().project(), () -> onStepEnd.run());
        inputs = new InputStep(bench, chaining.inputs());
        submit = new SubmitStep(bench);
        poll = new PollStep(bench);
        fetch = new FetchStep(bench, files, probe, chaining.parts());
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
        // A clip that just landed is chosen before its step ends, and only then gone on from.
        Set<BlockId> moving =
                running.values().stream().map(RunningStep::block).collect(Collectors.toSet());
        List<Take> open = bench.store().open();
        // Looked up before it is anybody's turn: this touches the disk.
        Set<TakeId> arrived =
                open.stream()
                        .filter(Take::waitsForInputs)
                        .filter(take -> hasArrived(take, moving))
                        .map(Take::id)
                        .collect(Collectors.toSet());
        Map<TakeId, Instant> paused = paused(open, now);
        Schedule schedule =
                turn.decide(
                        now,
                        others ->
                                Schedule.of(
                                        open,
                                        new Schedule.Circumstances(
                                                busy,
                                                paused,
                                                submit::holdsAnswer,
                                                this::lane,
                                                take -> arrived.contains(take.id()),
                                                rates,
                                                others,
                                                now)),
                        decided -> standing(open, busy, decided));
        schedule.due().forEach(this::start);
        return schedule.next();
    }

    /** What the gate bars takes no place of a lane and none of its requests. */
    private Map<TakeId, Instant> paused(List<Take> open, Instant now) {
        Map<TakeId, Instant> paused = new HashMap<>(pauses);
        for (Take take : open) {
            if (take.state() instanceof TakeState.Queued
                    && bench.bars(take, bench.gate().closed(take))) {
                paused.merge(
                        take.id(), now.plus(BARRED), (one, two) -> one.isAfter(two) ? one : two);
            }
        }
        return Map.copyOf(paused);
    }

    private Optional<Lane> lane(Take take) {
        return generators.find(take.generator()).map(by -> by.lane(take.request()));
    }

    private List<Turns.Entry> standing(List<Take> open, Set<TakeId> busy, Schedule decided) {
        Set<TakeId> given =
                Stream.concat(
                                decided.due().stream().map(Take::id),
                                open.stream().map(Take::id).filter(busy::contains))
                        .collect(Collectors.toSet());
        return open.stream()
                .flatMap(take -> lane(take).stream().map(lane -> entry(take, lane, given, decided)))
                .toList();
    }

    private static Turns.Entry entry(Take take, Lane lane, Set<TakeId> given, Schedule decided) {
        boolean queued = take.state() instanceof TakeState.Queued;
        return new Turns.Entry(
                take,
                lane,
                queued && given.contains(take.id()),
                decided.waiting().contains(take.id()));
    }

    /** Says what the project holds before anybody else is given a place. */
    void join() {
        stand();
    }

    private void stand() {
        Schedule nothing = new Schedule(List.of(), Optional.empty(), Set.of());
        turn.stand(standing(bench.store().open(), Set.of(), nothing), bench.now());
    }

    /** Is in nobody's way while it cannot go on. */
    void stepAside() {
        turn.stepAside(bench.now());
    }

    /** Has no more to do with it; what runs at a service goes on to hold its place. */
    void leave() {
        try {
            stand();
        } catch (StudioException e) {
            LOG.warn("what a project holds is not known to the last: {}", e.getMessage());
        } finally {
            turn.leave(bench.now());
        }
    }

    private boolean hasArrived(Take waiting, Set<BlockId> moving) {
        return waiting.request().chain().filter(chain -> moving.contains(chain.after())).isEmpty()
                && chaining.inputs().areThere(waiting);
    }

    private void start(Take take) {
        ClipGenerator generator = generators.find(take.generator()).orElseThrow();
        Step step =
                switch (take.state()) {
                    case TakeState.Queued _ when take.request().waits() -> inputs;
                    case TakeState.Queued _, TakeState.Submitting _ -> submit;
                    case TakeState.Generating _ -> poll;
                    case TakeState.Downloading _ -> fetch;
                    case TakeState.Unconfirmed _ -> look;
                    default -> throw new IllegalStateException(take.state().word() + " is not due");
                };
        RunningStep run = new RunningStep(take.request().block(), step == submit);
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
