package studio.rushes.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.grid.Scenes;

class SpendingModelTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> pulses = new ArrayDeque<>();
    private final List<Problem> told = new ArrayList<>();
    private final SpendingModel model =
            new SpendingModel(work::add, Runnable::run, pulses::add, told::add);
    private final ShownLedger desk = new ShownLedger();
    private List<Take> takes = List.of();

    @Test
    void manyChangesAtOnceAreReadOnceAndOnceMore() {
        open();
        for (int i = 0; i < 100; i++) {
            model.refresh();
        }

        assertThat(work).hasSize(1);
        runAll();

        assertThat(desk.reads).isEqualTo(2);
    }

    @Test
    void aBillThatIsSettledAMomentAfterItsTakeIsLookedForAgain() {
        takes = List.of(Scenes.take(1, 1, Scenes.ready(), true));
        desk.page = page(Bills.open(1, "0.80"));
        open();
        runAll();
        assertThat(reserved()).isEqualTo("$0.80");

        desk.page = page(Bills.settled(1, "0.80", ChargeOutcome.READY));
        pulses.remove().run();
        runAll();

        assertThat(reserved()).isEqualTo("$0.00");
        assertThat(pulses).isEmpty();
    }

    @Test
    void aBillThatIsNeverSettledIsNotLookedForForEver() {
        takes = List.of(Scenes.take(1, 1, Scenes.ready(), true));
        desk.page = page(Bills.open(1, "0.80"));
        open();
        runAll();
        int pulse = 0;
        while (!pulses.isEmpty() && pulse < 1000) {
            pulses.remove().run();
            runAll();
            pulse++;
        }

        assertThat(pulse).isEqualTo(100);
    }

    @Test
    void whatWasReadOfAnotherProjectIsNotShown() {
        desk.page = page(Bills.open(1, "0.80"));
        open();
        ShownLedger other = new ShownLedger();
        other.page = page(Bills.open(1, "0.10"));
        model.open(new SpendingModel.Source(other, List::of, lane -> lane));
        runAll();

        assertThat(reserved()).isEqualTo("$0.10");
        model.close();
        assertThat(model.accountProperty().get()).isEqualTo(Account.EMPTY);
    }

    @Test
    void aLedgerThatCannotBeReadIsToldAndReadAgainLater() {
        desk.refusal = Optional.of(Scenes.FAILURE);
        open();
        runAll();
        assertThat(told).containsExactly(Scenes.FAILURE);

        desk.refusal = Optional.empty();
        desk.page = page(Bills.open(1, "0.80"));
        model.refresh();
        runAll();

        assertThat(reserved()).isEqualTo("$0.80");
    }

    @Test
    void aLineNamesItsTakeAndItsModel() {
        takes = List.of(Scenes.take(1, 1, Scenes.generating(0.5), false));
        desk.page = page(Bills.open(1, "0.80"), Bills.settled(2, "0.80", ChargeOutcome.LOST));
        model.open(new SpendingModel.Source(desk, () -> takes, _ -> "Veo 3.1 Fast"));
        runAll();

        LedgerLine known = model.accountProperty().get().lines().getFirst();
        LedgerLine unknown = model.accountProperty().get().lines().getLast();
        assertThat(known.take()).isEqualTo(1);
        assertThat(known.model()).isEqualTo("Veo 3.1 Fast");
        assertThat(known.block()).contains(takes.getFirst().request().block());
        assertThat(unknown.take()).isZero();
        assertThat(unknown.block()).isEmpty();
    }

    @Test
    void anExportSaysWhereItWentAndARefusedOneWhy() {
        open();
        runAll();
        List<Path> done = new ArrayList<>();
        model.export(Path.of("spending.csv"), done::add);
        runAll();
        assertThat(done).containsExactly(Path.of("spending.csv"));

        desk.refusal = Optional.of(Scenes.FAILURE);
        model.export(Path.of("other.csv"), done::add);
        runAll();
        assertThat(done).hasSize(1);
        assertThat(told).containsExactly(Scenes.FAILURE);
    }

    private String reserved() {
        return model.accountProperty().get().spending().reserved().toString();
    }

    private void open() {
        model.open(new SpendingModel.Source(desk, () -> takes, lane -> lane));
    }

    private void runAll() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private static LedgerDesk.Page page(LedgerEntry... entries) {
        return Bills.page(Caps.NONE, Set.of(), entries);
    }

    private static final class ShownLedger implements LedgerDesk {
        private Page page = SpendingModelTest.page();
        private Optional<Problem> refusal = Optional.empty();
        private int reads;

        @Override
        public Page spending() {
            reads++;
            refuse();
            return page;
        }

        @Override
        public void exportSpending(Path file) {
            refuse();
        }

        private void refuse() {
            refusal.ifPresent(problem -> {
                throw new StudioException(problem);
            });
        }
    }
}
