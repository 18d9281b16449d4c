package studio.rushes.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.Counters;
import studio.rushes.ui.shell.FakeLaunchDesk;

class UsualLaunchTest {
    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");
    private final FakeLaunchDesk desk = new FakeLaunchDesk();
    private final List<Problem> told = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final UsualLaunch usual = new UsualLaunch(Runnable::run, Runnable::run, told::add);

    @Test
    void aFreeGeneratorPutsNoPriceOnAnything() {
        Counters.setUp(desk, 2);
        usual.open(desk, Scenes.script(2));

        assertThat(usual.now().paid()).isFalse();
        assertThat(usual.now().prices().takes()).isEmpty();
    }

    @Test
    void aPaidOneSaysWhatIsMissingWhatItCostsAndWhoMakesIt() {
        Counters.paid(desk, 2);
        desk.missing = List.of(new BlockId("b2"));
        usual.open(desk, Scenes.script(2));

        assertThat(usual.now().missing()).containsExactly(new BlockId("b2"));
        assertThat(usual.now().total()).isEqualTo(Money.dollars("0.80"));
        assertThat(usual.now().maker()).isEqualTo("Veo 3.1 Fast · Vertex AI · $0.10/s");
        assertThat(usual.now().prices().takes())
                .isEqualTo(
                        Map.of(
                                new BlockId("b1"), Money.dollars("0.80"),
                                new BlockId("b2"), Money.dollars("0.80")));
    }

    @Test
    void tryingAPaidTakeAgainHasItsPriceWhateverIsUsual() {
        Counters.setUp(desk, 1);
        usual.open(desk, Scenes.script(1));
        Take free = Scenes.take(1, 1, Scenes.failed(), false);

        assertThat(usual.now().prices().again().apply(free)).isEqualTo(Money.ZERO);
        assertThat(usual.now().prices().again().apply(Scenes.paid(free, FAST)))
                .isEqualTo(Money.dollars("0.80"));
        assertThat(usual.now().prices().maker(Scenes.paid(free, FAST)))
                .isEqualTo("Veo 3.1 Fast · Vertex AI");
    }

    @Test
    void anotherChoiceTakesTheOldPricesAwayAtOnce() {
        Counters.setUp(desk, 1);
        UsualLaunch slow = new UsualLaunch(work::add, Runnable::run, told::add);
        slow.open(desk, Scenes.script(1));
        desk.makeUsual(GeneratorChoice.of(Counters.VERTEX));

        slow.refresh();

        assertThat(slow.now().paid()).isTrue();
        assertThat(slow.now().prices().takes()).isEmpty();
        work.remove().run();
        assertThat(slow.now().prices().takes()).hasSize(1);
    }

    @Test
    void onlyTheLastOfManyChangesIsCounted() {
        Counters.paid(desk, 2);
        UsualLaunch slow = new UsualLaunch(work::add, Runnable::run, told::add);
        slow.open(desk, Scenes.script(2));
        for (int i = 0; i < 20; i++) {
            slow.refresh();
        }
        work.remove().run();
        assertThat(work).hasSize(1);
        work.remove().run();

        assertThat(work).isEmpty();
        assertThat(slow.now().total()).isEqualTo(Money.dollars("1.60"));
    }

    @Test
    void aClosedProjectIsCountedNoMore() {
        Counters.paid(desk, 2);
        UsualLaunch slow = new UsualLaunch(work::add, Runnable::run, told::add);
        slow.open(desk, Scenes.script(2));

        slow.close();
        work.remove().run();

        assertThat(slow.now().paid()).isFalse();
        assertThat(told).isEmpty();
        assertThat(Optional.of(slow.now().choice())).contains(GeneratorChoice.ANIMATIC);
    }
}
