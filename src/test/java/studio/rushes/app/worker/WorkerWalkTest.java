package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random jobs, kills and callers who leave; the seed is told, {@code -Drushes.soak.seed} sets it.
 */
class WorkerWalkTest {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerWalkTest.class);
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final long SEED = Long.getLong("rushes.soak.seed", 20261122);
    private static final long SOAK_SECONDS = Long.getLong("rushes.soak.seconds", 300);

    /** A heap that fills before it is swept doubles easily; a leak would not stop there. */
    private static final double MOST_GROWTH = 2;

    @TempDir private Path folder;

    @Test
    @Tag("full")
    void whateverBefallsTheWorkerNothingIsLeftBehind() throws Exception {
        walkFor(SHORT);
    }

    @Test
    @Tag("soak")
    void whateverBefallsTheWorkerForLongNothingIsLeftBehind() throws Exception {
        walkFor(Duration.ofSeconds(SOAK_SECONDS / 2));
    }

    @Test
    @Tag("soak")
    void aWorkerThatIsNeverKilledDoesNotGrowWithoutBound() throws Exception {
        try (WorkerWalk walk = WorkerWalk.inPeace(folder, SEED)) {
            long warm = walk.jobsUntil(end(Duration.ofSeconds(SOAK_SECONDS / 8)));
            long before = walk.memory();
            long jobs = walk.jobsUntil(end(Duration.ofSeconds(SOAK_SECONDS * 3 / 8)));
            long after = walk.memory();
            LOG.info(
                    "seed {}: worker held {} MB after {} jobs, {} MB after {} more",
                    SEED,
                    before >> 20,
                    warm,
                    after >> 20,
                    jobs);
            assertThat(after).isLessThan((long) (before * MOST_GROWTH));
        }
    }

    private void walkFor(Duration time) throws InterruptedException, IOException {
        try (WorkerWalk walk = WorkerWalk.inTrouble(folder, SEED)) {
            long jobs = walk.jobsUntil(end(time));
            LOG.info("seed {}: {} jobs, {}", SEED, jobs, walk.tally());
        }
    }

    private static long end(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
