package studio.rushes.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Random lives of a project; one that failed is lived again with {@code -Drushes.soak.seed}. */
class TakeWalkTest {
    private static final Logger LOG = LoggerFactory.getLogger(TakeWalkTest.class);
    private static final int STEPS = 400;
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final long FIRST_SEED = Long.getLong("rushes.soak.seed", 20261122);
    private static final long SOAK_SECONDS = Long.getLong("rushes.soak.seconds", 300);

    @TempDir private Path folder;

    @Test
    @Tag("full")
    void nothingIsPaidTwiceOrLostInAnyOfManyLives() throws IOException {
        walkFor(SHORT);
    }

    @Test
    @Tag("soak")
    void nothingIsPaidTwiceOrLostInVeryManyLives() throws IOException {
        walkFor(Duration.ofSeconds(SOAK_SECONDS));
    }

    private void walkFor(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        long seed = FIRST_SEED;
        long crashes = 0;
        long charges = 0;
        do {
            Path root = Files.createDirectory(folder.resolve("walk-" + seed));
            try (TakeWalk walk = new TakeWalk(root, seed)) {
                lived(walk, seed);
                crashes += walk.crashes();
                charges += walk.charges();
            }
            delete(root);
            seed++;
        } while (System.nanoTime() - end < 0);
        LOG.info(
                "seeds {} to {}, {} steps each, {} crashes, {} charges: all laws held",
                FIRST_SEED,
                seed - 1,
                STEPS,
                crashes,
                charges);
    }

    private static void lived(TakeWalk walk, long seed) {
        try {
            walk.walk(STEPS);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + " broke a law, after: " + walk.trail(), e);
        }
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
