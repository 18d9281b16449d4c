package studio.rushes.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardFace;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.review.ReviewHost;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.shell.FakeDesk;

class SheetModelTest {
    private final BoardModel board = new BoardModel(() -> Scenes.NOW);
    private final Host host = new Host();
    private final ReviewModel review = new ReviewModel(board, host);
    private final SheetModel model =
            new SheetModel(
                    board, review, new FilmStrips(Runnable::run, Runnable::run, Runnable::run));
    private final List<SheetRow> seen = new ArrayList<>();

    @Test
    void aRowHasEveryTakeWithItsStateAndItsPrice() {
        Take ready = Scenes.take(1, 1, Scenes.ready(), true);
        Take filtered = Scenes.take(1, 2, Scenes.filtered(), false);
        Take made = Scenes.take(1, 3, Scenes.generating(0.4), false);
        open(1, ready, filtered, made);
        board.bill(
                Map.of(
                        ready.id(),
                        new Spending(Money.ZERO, Money.dollars("0.80"), Money.ZERO, 1),
                        filtered.id(),
                        new Spending(Money.ZERO, Money.ZERO, Money.ZERO, 1),
                        made.id(),
                        new Spending(Money.dollars("1.20"), Money.ZERO, Money.ZERO, 1)));
        watch(0);

        assertThat(last().takes())
                .extracting(SheetTake::take)
                .containsExactly(ready, filtered, made);
        assertThat(faces())
                .extracting(CardFace::status)
                .containsExactly(CardStatus.READY, CardStatus.FILTERED, CardStatus.GENERATING);
        assertThat(faces())
                .extracting(CardFace::price)
                .containsExactly("$0.80", "", "$1.20 reserved");
        assertThat(faces()).extracting(CardFace::detail).contains("not charged", "0:12");
        assertThat(last().takes()).extracting(SheetTake::plays).containsExactly(true, false, false);
        assertThat(last().card().figures().cost().counts()).isEqualTo(Money.dollars("2.00"));
    }

    @Test
    void rejectedTakesAreShownOnDemandOnly() {
        open(1, ready(1, 1, true), Scenes.judged(ready(1, 2, false), rejected()));
        watch(0);
        assertThat(ordinals()).containsExactly(1);
        assertThat(last().hidden()).isOne();
        assertThat(model.countProperty().get()).isEqualTo(new SheetCount(2, 1));

        model.rejectedShownProperty().set(true);

        assertThat(ordinals()).containsExactly(1, 2);
        assertThat(review.rejectedShownProperty().get()).as("in the review, too").isTrue();
    }

    @Test
    void whatIsLookedAtIsTheSameAsInTheReview() {
        open(2, ready(1, 1, true), ready(2, 1, true), ready(2, 2, false));
        watch(1);

        model.look(card(1), ready(2, 2, false));

        assertThat(board.selected()).contains(card(1));
        assertThat(review.shownProperty().get().take().orElseThrow().ordinal()).isEqualTo(2);
        assertThat(last().takes()).extracting(SheetTake::looked).containsExactly(false, true);

        review.stepTake(-1);
        assertThat(last().takes()).extracting(SheetTake::looked).containsExactly(true, false);
    }

    @Test
    void aTakeWithoutAClipIsNotLookedAtButItsBlockIsSelected() {
        open(2, ready(1, 1, true), ready(2, 1, true), Scenes.take(2, 2, Scenes.failed(), false));

        model.look(card(1), Scenes.take(2, 2, Scenes.failed(), false));

        assertThat(board.selected()).contains(card(1));
        assertThat(review.shownProperty().get().take().orElseThrow().ordinal()).isEqualTo(1);
    }

    @Test
    void aDecisionIsSeenBeforeItIsWrittenAndTakenBackWhereItWasNot() {
        FakeDesk desk = open(2, ready(1, 1, true), ready(1, 2, false), ready(2, 1, true));
        watch(0);
        host.slow = true;
        desk.review.refusal = Optional.of(Scenes.FAILURE);
        review.stepTake(1);
        review.rate(4);
        review.stepBlock(1);
        assertThat(judgements()).extracting(Judgement::stars).containsExactly(0, 4);

        host.held.forEach(Runnable::run);

        assertThat(judgements()).extracting(Judgement::stars).containsExactly(0, 0);
        assertThat(host.told).hasSize(1);
    }

    @Test
    void newsOfATakeReachItsRowThoughTheCardSpeaksOfAnother() {
        FakeDesk desk = open(1, ready(1, 1, false), Scenes.judged(ready(1, 2, true), chosen()));
        watch(0);
        int before = seen.size();

        Take rated = Scenes.judged(ready(1, 1, false), Judgement.NONE.withStars(5));
        desk.change(rated);
        board.hear(List.of(rated));
        model.heard(List.of(rated));

        assertThat(seen).hasSize(before + 1);
        assertThat(judgements()).extracting(Judgement::stars).containsExactly(5, 0);
    }

    @Test
    void whatWasHeardInATakeIsSaidOfIt() {
        Take first = ready(1, 1, false);
        open(1, first, ready(1, 2, true));
        List<Take> heard = new ArrayList<>();
        board.listen(take ->
                heard.contains(take)
                        ? Optional.of(new LineCheck(LineCheck.Verdict.SAID, 0.98, List.of()))
                        : Optional.empty());
        watch(0);
        assertThat(faces()).extracting(CardFace::line).containsOnly(Optional.empty());

        heard.add(first);
        model.heardWords(List.of(first.id()));

        assertThat(faces().getFirst().line().orElseThrow().brief()).isEqualTo("Said 98%");
    }

    @Test
    void aBlockWithoutATakeHasARowOfItsOwn() {
        open(1);
        watch(0);
        assertThat(last().takes()).isEmpty();
        assertThat(last().places()).isOne();
    }

    @Test
    void nothingIsWorkedOutForARowThatNobodySees() {
        open(1, ready(1, 1, true));
        Subscription watch = watch(0);
        int before = seen.size();

        watch.unsubscribe();
        model.rejectedShownProperty().set(true);
        Take rated = Scenes.judged(ready(1, 1, true), Judgement.NONE.withStars(5));
        board.hear(List.of(rated));
        model.heard(List.of(rated));

        assertThat(seen).hasSize(before);
    }

    @Test
    void rowsStandInTheOrderOfTheGrid() {
        open(2, ready(1, 1, true), Scenes.take(2, 1, Scenes.failed(), false));
        board.needsFirstProperty().set(true);
        assertThat(model.blocks()).extracting(one -> one.data().number()).containsExactly(2, 1);
    }

    private FakeDesk open(int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), Arrays.asList(takes));
        Script script = desk.script();
        board.open(script, desk);
        review.open(desk.review, script);
        desk.onTake(take -> {
            board.hear(List.of(take));
            review.heard();
            model.heard(List.of(take));
        });
        model.strips().open(desk.looks);
        model.follow();
        return desk;
    }

    private Subscription watch(int place) {
        return model.watch(card(place), seen::add);
    }

    private BlockCardModel card(int place) {
        return board.cards().get(place);
    }

    private SheetRow last() {
        return seen.getLast();
    }

    private List<Integer> ordinals() {
        return last().takes().stream().map(one -> one.take().ordinal()).toList();
    }

    private List<Judgement> judgements() {
        return last().takes().stream().map(one -> one.take().judgement()).toList();
    }

    private List<CardFace> faces() {
        return last().takes().stream().map(one -> CardFace.of(one.card(), Scenes.NOW)).toList();
    }

    private static Judgement rejected() {
        return Judgement.NONE.asRejected();
    }

    private static Judgement chosen() {
        return Judgement.NONE.asConfirmed();
    }

    private static Take ready(int block, int ordinal, boolean chosen) {
        return Scenes.take(block, ordinal, Scenes.ready(), chosen);
    }

    private static final class Host implements ReviewHost {
        private final List<Throwable> told = new ArrayList<>();
        private final List<Runnable> held = new ArrayList<>();
        private boolean slow;

        @Override
        public boolean possible() {
            return true;
        }

        @Override
        public void ifRunning(Runnable act) {
            act.run();
        }

        @Override
        public void again(BlockCardModel card) {}

        @Override
        public void follow(CompletableFuture<Void> decision, Runnable end) {
            Runnable ended =
                    () ->
                            decision.whenComplete((_, thrown) -> {
                                if (thrown != null) {
                                    told.add(thrown);
                                }
                                end.run();
                            });
            if (slow) {
                held.add(ended);
            } else {
                ended.run();
            }
        }

        @Override
        public void allDecided() {}

        @Override
        public void undo() {}

        @Override
        public void redo() {}

        @Override
        public void tell(Problem problem) {}
    }
}
