package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;

class ChainPlanTest {
    private static final Optional<Link> FRESH = Optional.empty();
    private static final Optional<Link> LAST = Optional.of(Link.LAST_FRAME);
    private static final Optional<Link> LONGER = Optional.of(Link.EXTEND);

    private static BlockId b(int number) {
        return new BlockId("b" + number);
    }

    @Test
    void aBlockGoesOnFromTheOneBeforeItInTheFilm() {
        ChainPlan plan =
                new ChainPlan.Builder()
                        .next(b(1), FRESH)
                        .next(b(2), LAST)
                        .next(b(3), LONGER)
                        .next(b(4), FRESH)
                        .plan();
        assertThat(plan.of(b(1))).isEmpty();
        assertThat(plan.of(b(2))).contains(new ChainPlan.Wait(Link.LAST_FRAME, b(1)));
        assertThat(plan.of(b(3))).contains(new ChainPlan.Wait(Link.EXTEND, b(2)));
        assertThat(plan.of(b(4))).isEmpty();
        assertThat(plan.of(b(9))).isEmpty();
    }

    @Test
    void theFirstStartsAfreshWhateverItAsks() {
        assertThat(new ChainPlan.Builder().next(b(1), LAST).plan().isEmpty()).isTrue();
    }

    @Test
    void nothingGoesOnFromABlockThatIsNotInTheFilm() {
        ChainPlan plan =
                new ChainPlan.Builder().next(b(1), FRESH).aside(b(2), LAST).next(b(3), LAST).plan();
        assertThat(plan.of(b(2))).map(ChainPlan.Wait::after).contains(b(1));
        assertThat(plan.of(b(3))).map(ChainPlan.Wait::after).contains(b(1));
    }

    @Test
    void oneBlockStandsInAFilmOnce() {
        ChainPlan.Builder plan = new ChainPlan.Builder().next(b(1), FRESH);
        assertThatThrownBy(() -> plan.next(b(1), LAST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingEverWaitsInACircleHoweverTheBlocksAreMoved() {
        Random random = new Random(20261126);
        List<BlockId> order = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            order.add(b(number));
        }
        for (int round = 0; round < 200; round++) {
            Collections.shuffle(order, random);
            ChainPlan.Builder builder = new ChainPlan.Builder();
            order.forEach(block -> {
                if (random.nextInt(8) == 0) {
                    builder.aside(block, LAST);
                } else {
                    builder.next(block, random.nextBoolean() ? LAST : FRESH);
                }
            });
            ChainPlan plan = builder.plan();
            for (BlockId block : order) {
                Set<BlockId> way = new HashSet<>();
                Optional<BlockId> at = Optional.of(block);
                while (at.isPresent()) {
                    assertThat(way.add(at.get())).as("passed once: " + at.get()).isTrue();
                    at = plan.of(at.get()).map(ChainPlan.Wait::after);
                }
            }
        }
    }
}
