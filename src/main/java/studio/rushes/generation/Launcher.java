package studio.rushes.generation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What a producer asks for: takes, another try, the end of one. Blocking, a few milliseconds. */
public final class Launcher {
    private final TakeStore store;
    private final Generators generators;
    private final InstantSource clock;
    private final Executor executor;
    private final Payments payments;

    private record Change(Take before, Take after) {}

    /** For generators that cost nothing. */
    public Launcher(
            TakeStore store, Generators generators, InstantSource clock, Executor executor) {
        this(store, generators, clock, executor, Payments.NONE);
    }

    /**
     * @param executor runs the calls that stop jobs at generators
     */
    public Launcher(
            TakeStore store,
            Generators generators,
            InstantSource clock,
            Executor executor,
            Payments payments) {
        this.store = store;
        this.generators = generators;
        this.clock = clock;
        this.executor = executor;
        this.payments = payments;
    }

    /**
     * Launches all of them or, where one cannot be made or the money does not reach, none.
     *
     * @throws StudioException with one problem that names every block it concerns
     */
    public List<Take> launch(List<ClipRequest> requests, GeneratorChoice choice) {
        if (requests.isEmpty()) {
            return List.of();
        }
        ClipGenerator generator = find(choice);
        List<ClipRequest> booked = book(requests, choice, generator);
        LaunchPlan plan = plan(choice, booked, generator);
        if (!plan.possible()) {
            throw new StudioException(LaunchRefusal.of(plan));
        }
        return store.add(booked, choice.generator(), clock.instant());
    }

    /** What launching them would do and cost; launches nothing. */
    public LaunchPlan plan(List<ClipRequest> requests, GeneratorChoice choice) {
        ClipGenerator generator = find(choice);
        return plan(choice, book(requests, choice, generator), generator);
    }

    /** What is left to spend; empty where nothing is counted. */
    public Optional<Budget> budget() {
        return payments.budget(clock.instant());
    }

    /** Asks the generator, at no cost, whether it would take one of these. */
    public Optional<Problem> rehearse(List<ClipRequest> requests, GeneratorChoice choice)
            throws InterruptedException {
        ClipGenerator generator = find(choice);
        return requests.isEmpty()
                ? Optional.empty()
                : generator.rehearse(book(requests, choice, generator).getFirst());
    }

    private static List<ClipRequest> book(
            List<ClipRequest> requests, GeneratorChoice choice, ClipGenerator generator) {
        return requests.stream()
                .map(request -> generator.chains() ? request : request.chained(Optional.empty()))
                .map(request -> generator.book(request, choice.model()))
                .toList();
    }

    private LaunchPlan plan(
            GeneratorChoice choice, List<ClipRequest> booked, ClipGenerator generator) {
        Optional<Problem> missing = generator.missing();
        List<LaunchPlan.Line> lines =
                booked.stream().map(request -> line(request, generator, missing)).toList();
        Money batch = Money.sum(lines.stream().map(LaunchPlan.Line::price).toList());
        Optional<Budget> budget =
                batch.isZero() ? Optional.empty() : payments.budget(clock.instant());
        // What waits in the queue is not set aside yet, but it will want its money too.
        Optional<Problem> refusal = budget.flatMap(left -> left.refuses(batch.plus(queued())));
        return new LaunchPlan(choice, lines, missing.or(() -> refusal), budget);
    }

    private static LaunchPlan.Line line(
            ClipRequest request, ClipGenerator generator, Optional<Problem> missing) {
        Optional<Problem> objection =
                missing.isPresent() ? Optional.empty() : generator.check(request);
        Money price = Money.ZERO;
        if (missing.isEmpty() && objection.isEmpty()) {
            try {
                price = generator.price(request);
            } catch (StudioException e) {
                objection = Optional.of(e.problem());
            }
        }
        return new LaunchPlan.Line(
                request.block(), request.number(), request.seconds(), price, objection);
    }

    private ClipGenerator find(GeneratorChoice choice) {
        return generators.find(choice.generator()).orElseThrow(() -> unknown(choice.generator()));
    }

    private Money queued() {
        return Money.sum(
                store.open().stream()
                        .filter(take -> take.state() instanceof TakeState.Queued)
                        .flatMap(take ->
                                generators.find(take.generator()).stream()
                                        .map(generator -> generator.price(take.request())))
                        .toList());
    }

    /** The producer's own word is needed for each doubtful take, because it may charge twice. */
    public Take retry(TakeId id) {
        return ask(
                        id,
                        new TakeEvent.AskedAgain(),
                        state -> state.settled() || waits(state),
                        Problem.of("TAKE-CANNOT-RETRY"))
                .after();
    }

    /** Stops watching, and stops the job where the generator can; a bill may stand. */
    public Take cancel(TakeId id) {
        Change change =
                ask(
                        id,
                        new TakeEvent.WasCancelled(),
                        state -> !state.settled(),
                        Problem.of("TAKE-CANNOT-CANCEL"));
        Take before = change.before();
        if (before.state() instanceof TakeState.Generating generating) {
            generators
                    .find(before.generator())
                    .ifPresent(generator ->
                            executor.execute(() -> generator.cancel(generating.operation())));
        }
        return change.after();
    }

    private static boolean waits(TakeState state) {
        return state instanceof TakeState.Queued || state instanceof TakeState.Unconfirmed;
    }

    /** The monitor may change the take meanwhile; each round sees it as it is then. */
    private Change ask(
            TakeId id, TakeEvent event, Predicate<TakeState> allowed, Problem otherwise) {
        while (true) {
            Take take = find(id);
            if (take.isReady() || !allowed.test(take.state())) {
                throw new StudioException(otherwise);
            }
            Instant now = clock.instant();
            Optional<Take> after = store.apply(take, event, now);
            if (after.isPresent()) {
                take.state()
                        .underWay()
                        .ifPresent(attempt ->
                                payments.settle(attempt, ChargeOutcome.after(take, event), now));
                return new Change(take, after.get());
            }
        }
    }

    private Take find(TakeId id) {
        return store.find(id).orElseThrow(() -> new StudioException(Problem.of("TAKE-UNKNOWN")));
    }

    private static StudioException unknown(GeneratorId id) {
        return new StudioException(Problem.of("GENERATOR-UNKNOWN").with("id", id.value()));
    }
}
