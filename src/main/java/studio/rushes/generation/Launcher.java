package studio.rushes.generation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What a producer asks for: takes, another try, the end of one. Blocking, a few milliseconds. */
public final class Launcher {
    private final TakeStore store;
    private final Generators generators;
    private final InstantSource clock;
    private final Executor executor;
    private final Payments payments;

    private record Objection(int number, Problem problem) {}

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
     * Launches all of them or, where the generator cannot do one, none.
     *
     * @throws StudioException with one problem that names every block it concerns
     */
    public List<Take> launch(List<ClipRequest> requests, GeneratorId id) {
        if (requests.isEmpty()) {
            return List.of();
        }
        ClipGenerator generator = generators.find(id).orElseThrow(() -> unknown(id));
        List<Objection> objections = new ArrayList<>();
        for (ClipRequest request : requests) {
            generator
                    .check(request)
                    .ifPresent(problem -> objections.add(new Objection(request.number(), problem)));
        }
        if (!objections.isEmpty()) {
            throw new StudioException(together(objections));
        }
        refuseBeyondCaps(Budget.priceOf(requests, generator));
        return store.add(requests, id, clock.instant());
    }

    /** What waits in the queue is not set aside yet, but it will want its money too. */
    private void refuseBeyondCaps(Money batch) {
        if (batch.isZero()) {
            return;
        }
        payments.budget(clock.instant())
                .flatMap(budget -> budget.refuses(batch.plus(queued())))
                .ifPresent(problem -> {
                    throw new StudioException(problem);
                });
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
                        new Problem(
                                "TAKE-CANNOT-RETRY",
                                "This take is being made or is done.",
                                "Nothing was changed.",
                                "Generate the block again for another take."))
                .after();
    }

    /** Stops watching, and stops the job where the generator can; a bill may stand. */
    public Take cancel(TakeId id) {
        Change change =
                ask(
                        id,
                        new TakeEvent.WasCancelled(),
                        state -> !state.settled(),
                        new Problem(
                                "TAKE-CANNOT-CANCEL",
                                "This take is already over.",
                                "Nothing was changed.",
                                "There is nothing to stop."));
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
        return store.find(id)
                .orElseThrow(() ->
                        new StudioException(
                                new Problem(
                                        "TAKE-UNKNOWN",
                                        "This take is not in the project.",
                                        "Nothing was changed.",
                                        "Open the project again.")));
    }

    private static Problem together(List<Objection> objections) {
        Problem first = objections.getFirst().problem();
        String blocks =
                objections.stream()
                        .map(objection -> String.valueOf(objection.number()))
                        .collect(Collectors.joining(", "));
        String reasons =
                objections.stream()
                        .map(objection -> objection.problem().headline())
                        .distinct()
                        .collect(Collectors.joining(" "));
        boolean alike =
                objections.stream()
                        .allMatch(objection -> objection.problem().code().equals(first.code()));
        return new Problem(
                alike ? first.code() : "LAUNCH-CANNOT",
                (objections.size() == 1 ? "Block " : "Blocks ") + blocks + ": " + reasons,
                "Nothing was launched, and nothing was charged.",
                objections.stream()
                        .map(objection -> objection.problem().remedy())
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private static StudioException unknown(GeneratorId id) {
        return new StudioException(
                new Problem(
                        "GENERATOR-UNKNOWN",
                        "There is no generator called " + id.value() + ".",
                        "Nothing was launched, and nothing was charged.",
                        "Choose another generator."));
    }
}
