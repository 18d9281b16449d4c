package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program is killed while it pays. Lives are drawn from a seed, which a failure names; {@code
 * -Drushes.seed} lives the same again, as far as the machine's own timing allows.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class VeoKillTest {
    private static final Logger LOG = LoggerFactory.getLogger(VeoKillTest.class);
    private static final int FEW = Integer.getInteger("rushes.kills", 20);
    private static final int MANY = Integer.getInteger("rushes.kills", 200);

    @TempDir private Path folder;

    @Test
    @Tag("full")
    void killedAtTwentyMomentsItPaysNothingTwiceAndLosesNothingPaid() throws Exception {
        kill(FEW);
    }

    @Test
    @Tag("soak")
    void killedAtTwoHundredMomentsItPaysNothingTwiceAndLosesNothingPaid() throws Exception {
        kill(MANY);
    }

    private void kill(int wanted) throws Exception {
        long first = Long.getLong("rushes.seed", System.nanoTime());
        int kills = 0;
        int charges = 0;
        long doubts = 0;
        for (long seed = first; kills < wanted; seed++) {
            Path here = Files.createDirectory(folder.resolve("life-" + seed));
            try (PaidLife life = new PaidLife(here, seed, wanted - kills)) {
                Books books = lived(life, seed);
                kills += life.kills();
                charges += life.server().charges();
                doubts += books.takes().stream().filter(Books.TakeLine::doubted).count();
            }
        }
        LOG.info(
                "from seed {}: {} kills, {} charges, {} doubts: all laws held",
                first,
                kills,
                charges,
                doubts);
        assertThat(doubts).as("kills that met a submit on its way").isPositive();
    }

    private static Books lived(PaidLife life, long seed) throws Exception {
        try {
            Books books = life.live();
            new PaidLaws(life, books).hold();
            return books;
        } catch (AssertionError | IOException e) {
            throw new AssertionError("seed %d on %s".formatted(seed, life.door()), e);
        }
    }
}
