package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteTakeStore;

/** The real thread, real virtual threads and the real clock, bounded by a timeout. */
@Timeout(60)
class MonitorLoopTest {
    private static final int BLOCKS = 12;
    @TempDir private Path folder;
    private final FakeGenerator generator = new FakeGenerator();

    @Test
    void takesLaunchedWhileItSleepsAreBroughtInAndItEndsWhenTold() throws Exception {
        generator.limits =
                new GeneratorLimits(
                        3, Duration.ofMillis(1), Duration.ofMinutes(1), Duration.ofHours(1));
        InstantSource clock = InstantSource.system();
        try (TakeStore store = SqliteTakeStore.open(folder.resolve("rushes.db"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
                            threads);
            CountDownLatch ready = new CountDownLatch(BLOCKS);
            store.onChange(take -> {
                if (take.isReady()) {
                    ready.countDown();
                }
            });
            MonitorLoop loop = new MonitorLoop(monitor, store, clock, _ -> {});
            loop.start();
            new Launcher(store, generators, clock, threads)
                    .launch(
                            IntStream.rangeClosed(1, BLOCKS).mapToObj(Samples::request).toList(),
                            Samples.BY_FAKE);
            assertThat(ready.await(50, TimeUnit.SECONDS)).isTrue();
            loop.stop();
            assertThat(monitor.idle()).isTrue();
            assertThat(generator.mostAtOnce).isLessThanOrEqualTo(3);
            assertThat(generator.calls("submit")).isEqualTo(BLOCKS);
        }
    }
}
