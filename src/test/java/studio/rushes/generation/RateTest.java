package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.adapter.sqlite.SqliteTakeStore;

/** Whole batches against a generator that refuses what is beyond its limits, with a moved clock. */
class RateTest {
    private static final int MOST_ROUNDS = 100_000;
    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();

    @ParameterizedTest
    @CsvSource({"50,10,500", "10,10,30", "50,2,20"})
    void aBatchGoesThroughWithoutOneRefusedRequest(int requests, int inFlight, int takes) {
        StrictGenerator generator =
                new StrictGenerator(clock, requests, inFlight, limits(requests, inFlight));
        produce(generator, takes);
        assertThat(generator.refused).as("requests answered with 429").isZero();
        assertThat(generator.busiestMinute).isLessThanOrEqualTo(requests);
        assertThat(generator.mostAtOnce).as("kept as busy as it may be").isEqualTo(inFlight);
    }

    @Test
    void aStudioThatDoesNotKnowTheLimitIsRefusedSoTheGeneratorIsStrictIndeed() {
        StrictGenerator generator =
                new StrictGenerator(clock, 10, 10, limits(GeneratorLimits.UNCOUNTED, 10));
        produce(generator, 30);
        assertThat(generator.refused).isPositive();
    }

    private static GeneratorLimits limits(int requests, int inFlight) {
        return new GeneratorLimits(
                inFlight,
                Duration.ofSeconds(10),
                Duration.ofMinutes(6),
                Duration.ofDays(2),
                requests);
    }

    private void produce(StrictGenerator generator, int takes) {
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
            for (int round = 0; !store.open().isEmpty(); round++) {
                assertThat(round).as("rounds, with " + store.open().size()).isLessThan(MOST_ROUNDS);
                Optional<Instant> next = monitor.tick();
                if (steps.isEmpty()) {
                    clock.advanceTo(next.orElseThrow());
                }
                for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
                    step.run();
                }
            }
            if (generator.refused == 0) {
                assertThat(store.all()).hasSize(takes).allMatch(Take::isReady);
            }
        }
    }
}
