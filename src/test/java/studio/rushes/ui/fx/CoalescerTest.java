package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescerTest {
    private final Deque<Runnable> pulses = new ArrayDeque<>();
    private final List<List<Integer>> heard = new ArrayList<>();
    private final Coalescer<String, Integer> changes =
            new Coalescer<>(pulses::add, Math::max, heard::add);

    @Test
    void manyChangesBetweenTwoPulsesAreHeardAtOnceAndOnlyTheLastOfEachKey() {
        for (int i = 0; i < 100; i++) {
            changes.put("a", i);
        }
        changes.put("b", 7);

        assertThat(pulses).hasSize(1);
        pulses.remove().run();
        assertThat(heard).containsExactly(List.of(99, 7));
    }

    @Test
    void anOlderValueThatArrivesLateDoesNotReplaceANewerOne() {
        changes.put("a", 5);
        changes.put("a", 3);

        pulses.remove().run();
        assertThat(heard).containsExactly(List.of(5));
    }

    @Test
    void aChangeAfterThePulseAsksForAnother() {
        changes.put("a", 1);
        pulses.remove().run();
        changes.put("a", 2);

        assertThat(pulses).hasSize(1);
        pulses.remove().run();
        assertThat(heard).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoActsOnWhatWaitsHearsItAtOnceAndThePulseHearsItNoMore() {
        changes.put("a", 1);
        changes.drain();
        assertThat(heard).containsExactly(List.of(1));

        pulses.remove().run();
        assertThat(heard).hasSize(1);
    }
}
