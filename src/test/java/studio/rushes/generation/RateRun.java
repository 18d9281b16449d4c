package studio.rushes.generation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.rushes.adapter.sqlite.SqliteTakeStore;

/**
 * A whole batch against a generator that refuses what is beyond its limits, with a moved clock. Its
 * main does it in a program of its own, which can be given little memory.
 */
public final class RateRun {
    private static final int MOST_ROUNDS = 100_000;

    private RateRun() {}

    /**
     * @param args the folder, takes, requests a minute, jobs in flight; the last three as the
     *     shipped catalogue has them for a long film where they are left out
     */
    public static void main(String[] args) {
        int takes = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        int requests = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        int inFlight = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        ManualClock clock = new ManualClock();
        Instant start = clock.instant();
        StrictGenerator generator =
                new StrictGenerator(clock, requests, inFlight, limits(requests, inFlight));
        long ready = produce(Path.of(args[0]), clock, generator, takes);
        System.out.printf(
                "ready=%d refused=%d busiest=%d together=%d requests=%d minutes=%d heapMB=%d%n",
                ready,
                generator.refused,
                generator.busiestMinute,
                generator.mostAtOnce,
                generator.asked,
                Duration.between(start, clock.instant()).toMinutes(),
                peakHeap() >> 20);
    }

    /** What the heap held at most, garbage and all. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    static GeneratorLimits limits(int requests, int inFlight) {
        return new GeneratorLimits(
                inFlight,
                Duration.ofSeconds(10),
                Duration.ofMinutes(6),
                Duration.ofDays(2),
                requests);
    }

    /** Returns how many takes are ready in the end. */
    static long produce(Path folder, ManualClock clock, StrictGenerator generator, int takes) {
        Queue<Runnable> steps = new ArrayDeque<>();
        try (TakeStore store = SqliteTakeStore.open(folder.resolve("rushes.db"))) {
            Generators generators = Generators.of(List.of(generator));
            Workbench bench =
                    new Workbench(
                            store,
                            clock,
                            new Random(7),
                            UUID::randomUUID,
                            RetryPolicy.STANDARD,
                            CrashPoints.NONE);
            Monitor monitor =
                    new Monitor(
                            bench,
                            generators,
                            new TakeFiles(folder.resolve("takes")),
                            new FakeProbe(),
                            steps::add);
            new Launcher(store, generators, clock, Runnable::run)
                    .launch(
                            IntStream.rangeClosed(1, takes).mapToObj(Samples::request).toList(),
                            Samples.BY_FAKE);
            // Reading every open take is most of the work, so the end is looked for only where
            // nothing is due.
            boolean over = false;
            for (int round = 0; !over; round++) {
                if (round == MOST_ROUNDS) {
                    throw new AssertionError("never came to an end: " + store.open());
                }
                Optional<Instant> next = monitor.tick();
                if (steps.isEmpty()) {
                    next.ifPresent(clock::advanceTo);
                    over = next.isEmpty();
                }
                for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
                    step.run();
                }
            }
            return store.all().stream().filter(Take::isReady).count();
        }
    }
}
