package studio.rushes.generation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.media.ClipParts;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;

/** A studio on a folder, run by hand: one thread, a clock that jumps, a crash where told. */
final class TestStudio implements AutoCloseable {
    private static final int MOST_ROUNDS = 20_000;

    final ManualClock clock;
    final Ledger ledger;
    final ProjectId project;
    Caps caps = Caps.NONE;
    boolean owner;
    Optional<Problem> barred = Optional.empty();
    final ClipGenerator generator;
    final TakeStore store;
    final Launcher launcher;
    final Monitor monitor;
    final Path takes;
    final FakeInputs inputs;
    private final Recovery recovery;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private final Set<CrashPoint> crashes = new HashSet<>();

    TestStudio(Path folder, ClipGenerator generator, ManualClock clock) {
        this(folder, generator, clock, store -> store);
    }

    TestStudio(
            Path folder,
            ClipGenerator generator,
            ManualClock clock,
            UnaryOperator<TakeStore> around) {
        this(folder, generator, clock, around, new FakeProbe(), Chaining.NONE.parts());
    }

    /** One of several projects that share what a lane allows. */
    TestStudio(Path folder, ClipGenerator generator, ManualClock clock, RateLimits rates) {
        this(
                folder,
                generator,
                clock,
                store -> store,
                new FakeProbe(),
                Chaining.NONE.parts(),
                rates);
    }

    TestStudio(
            Path folder,
            ClipGenerator generator,
            ManualClock clock,
            UnaryOperator<TakeStore> around,
            MediaProbe probe,
            ClipParts parts) {
        this(folder, generator, clock, around, probe, parts, new RateLimits());
    }

    private TestStudio(
            Path folder,
            ClipGenerator generator,
            ManualClock clock,
            UnaryOperator<TakeStore> around,
            MediaProbe probe,
            ClipParts parts,
            RateLimits rates) {
        this.clock = clock;
        this.generator = generator;
        takes = folder.resolve("takes");
        SqliteTakeStore file = SqliteTakeStore.open(folder.resolve("rushes.db"));
        store = around.apply(file);
        project = file.project();
        ledger = SqliteLedger.open(folder.resolve("ledger.db"));
        Payments payments =
                Payments.from(
                        new Payments.Account(
                                ledger, project, "Harbour", () -> caps, ZoneOffset.UTC));
        Workbench bench =
                new Workbench(
                        store,
                        clock,
                        new Random(7),
                        UUID::randomUUID,
                        RetryPolicy.STANDARD,
                        this::reach,
                        payments,
                        () -> owner,
                        _ -> barred);
        Generators generators = Generators.of(List.of(generator));
        TakeFiles files = new TakeFiles(takes);
        recovery = new Recovery(bench, files);
        launcher = new Launcher(store, generators, clock, Runnable::run, payments);
        inputs = new FakeInputs(store, folder.resolve("inputs"));
        monitor =
                new Monitor(
                        bench,
                        generators,
                        files,
                        probe,
                        steps::add,
                        rates,
                        new Chaining(inputs, parts));
    }

    /** Dies the first time it comes by this point. */
    TestStudio dyingAt(CrashPoint point) {
        crashes.add(point);
        return this;
    }

    private void reach(CrashPoint point) {
        if (crashes.remove(point)) {
            throw new SimulatedCrash(point);
        }
    }

    List<Take> launch(int blocks) {
        return launcher.launch(
                IntStream.rangeClosed(1, blocks).mapToObj(Samples::request).toList(),
                Samples.BY_FAKE);
    }

    /** The same, where the second goes on from the first. */
    List<Take> launchLinked(int blocks) {
        return launcher.launch(
                IntStream.rangeClosed(1, blocks)
                        .mapToObj(n -> n == 2 ? Samples.following(n) : Samples.request(n))
                        .toList(),
                Samples.BY_FAKE);
    }

    void recover() {
        recovery.run();
    }

    /** Lets time pass until nothing is left to do, or only a producer can say what. */
    TestStudio runToEnd() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (store.open().stream().allMatch(this::waitsForSomebody)) {
                return this;
            }
            round();
        }
        throw new AssertionError("never came to an end: " + store.open());
    }

    /** Ticks and runs every step; where there was none, moves the clock to the next. */
    void round() {
        Optional<Instant> next = monitor.tick();
        if (steps.isEmpty()) {
            next.ifPresentOrElse(
                    clock::advanceTo,
                    () -> {
                        throw new AssertionError("asleep for ever: " + store.open());
                    });
        }
        runSteps();
    }

    int runSteps() {
        int run = 0;
        for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
            step.run();
            run++;
        }
        return run;
    }

    /** Only a person can say what is to become of it. */
    boolean waitsForSomebody(Take take) {
        if (take.waitsForInputs()) {
            return inputs.inVain(take, this::waitsForSomebody);
        }
        return take.state() instanceof TakeState.Unconfirmed unconfirmed
                && unconfirmed.needsAnswer(generator.limits(), clock.instant());
    }

    Take take(int block) {
        return store.all().stream()
                .filter(take -> take.request().block().equals(Samples.request(block).block()))
                .findFirst()
                .orElseThrow();
    }

    Spending spending() {
        return Spending.of(ledger.of(project));
    }

    String word(int block) {
        return take(block).state().word();
    }

    Path clip(int block) {
        return takes.resolve(take(block).fileName());
    }

    @Override
    public void close() {
        store.close();
        ledger.close();
    }
}
