package studio.rushes.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.CardStatus;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.FakeDesk;

class ReviewModelTest {
    private final BoardModel board = new BoardModel(() -> Scenes.NOW);
    private final Host host = new Host();
    private final ReviewModel model = new ReviewModel(board, host);
    private int presses;

    @BeforeEach
    void begin() {
        presses = 0;
    }

    @Test
    void eightBlocksAreDecidedInTwentyPressesAtMost() {
        List<Take> takes = new ArrayList<>();
        for (int block = 1; block <= 8; block++) {
            takes.add(ready(block, 1, true));
        }
        // Of two blocks the second take is better, of one the third of four, and one is bad.
        takes.add(ready(2, 2, false));
        takes.add(ready(5, 2, false));
        for (int take = 2; take <= 4; take++) {
            takes.add(ready(6, take, false));
        }
        FakeDesk desk = open(8, takes.toArray(Take[]::new));

        press("review-confirm");
        press("review-reject");
        press("review-confirm");
        press("review-confirm");
        press("review-confirm");
        press("review-reject");
        press("review-confirm");
        press("review-take-after");
        press("review-take-after");
        press("review-star-5");
        press("review-confirm");
        press("review-again");
        press("review-reject");
        press("review-confirm");

        assertThat(model.undecided()).isEmpty();
        assertThat(host.allDecided).isEqualTo(1);
        assertThat(chosen(desk))
                .containsExactly(
                        "block_1-take_1.mp4",
                        "block_2-take_2.mp4",
                        "block_3-take_1.mp4",
                        "block_4-take_1.mp4",
                        "block_5-take_2.mp4",
                        "block_6-take_3.mp4",
                        "block_8-take_1.mp4");
        assertThat(host.again).containsExactly(new BlockId("b7"));
        assertThat(presses).isLessThanOrEqualTo(20);
    }

    @Test
    void aTakeThatCameFirstPlaysAndIsNotDecided() {
        open(2, ready(1, 1, true), ready(2, 1, true));
        assertThat(model.undecided()).containsExactly(new BlockId("b1"), new BlockId("b2"));
        assertThat(model.undecidedProperty().get()).isEqualTo(2);
        assertThat(shown().decided()).isFalse();
        assertThat(shown().plays()).isEqualTo(shown().take());
    }

    @Test
    void confirmingGoesRoundToTheNextBlockThatIsNotDecided() {
        Take decided = Scenes.judged(ready(1, 1, true), Judgement.NONE.asConfirmed());
        open(4, decided, ready(2, 1, true), ready(4, 1, true));
        board.select(new BlockId("b4"));

        press("review-confirm");
        assertThat(shown().block()).as("round the end, over what is done").isEqualTo(block(2));
        press("review-confirm");
        assertThat(shown().block()).as("nothing is left").isEqualTo(block(2));
        assertThat(host.allDecided).isEqualTo(1);
        press("review-confirm");
        assertThat(host.allDecided).as("said once").isEqualTo(1);
    }

    @Test
    void theNextKeyFindsTheNextBlockThoughNothingIsWrittenYet() {
        FakeDesk desk = open(3, ready(1, 1, true), ready(2, 1, true), ready(3, 1, true));
        desk.review.slow = true;

        press("review-confirm");
        press("review-confirm");
        press("review-confirm");

        assertThat(model.undecided()).isEmpty();
        assertThat(desk.review.asked)
                .containsExactly(
                        "confirm block_1-take_1.mp4",
                        "confirm block_2-take_1.mp4",
                        "confirm block_3-take_1.mp4");
        desk.review.catchUp();
        assertThat(chosen(desk)).hasSize(3);
        assertThat(model.undecided()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsNotDecided() {
        FakeDesk desk = open(2, ready(1, 1, true), ready(2, 1, true));
        desk.review.refusal = Optional.of(Scenes.FAILURE);

        press("review-confirm");

        assertThat(host.told).containsExactly(Scenes.FAILURE);
        assertThat(model.undecided()).containsExactly(block(1), block(2));
    }

    @Test
    void aRejectedTakeIsHiddenAndTheNextOneIsLookedAt() {
        open(1, ready(1, 1, true), ready(1, 2, false), ready(1, 3, false));
        press("review-take-after");
        assertThat(looked()).isEqualTo(2);

        press("review-reject");
        assertThat(looked()).isEqualTo(3);
        assertThat(ordinals()).containsExactly(1, 3);
        assertThat(shown().hidden()).isEqualTo(1);
        press("review-reject");
        assertThat(looked()).as("round again").isEqualTo(1);

        model.rejectedShownProperty().set(true);
        assertThat(ordinals()).containsExactly(1, 2, 3);
        press("review-take-after");
        assertThat(looked()).isEqualTo(2);
        press("review-reject");
        assertThat(shown().take().orElseThrow().judgement()).as("back").isEqualTo(Judgement.NONE);
        assertThat(looked()).isEqualTo(2);
    }

    @Test
    void whereNothingIsLeftToPlayTheNextBlockIsReviewedAndThisOneIsMissing() {
        FakeDesk desk = open(2, ready(1, 1, true), ready(2, 1, true));
        press("review-reject");

        assertThat(shown().block()).isEqualTo(block(2));
        assertThat(model.undecided()).containsExactly(block(2));
        assertThat(board.missing()).containsExactly(block(1));
        assertThat(board.cards().getFirst().status()).isEqualTo(CardStatus.REJECTED);
        assertThat(desk.takes()).hasSize(2);
        press("review-block-before");
        assertThat(shown().take()).isEmpty();
        assertThat(ordinals()).isEmpty();
        assertThat(shown().hidden()).isEqualTo(1);
    }

    @Test
    void confirmingATakeThatIsOnlyLookedAtPlaysIt() {
        FakeDesk desk = open(1, ready(1, 1, true), ready(1, 2, false));
        press("review-take-after");
        assertThat(board.playing(block(1)).orElseThrow().ordinal()).isEqualTo(1);
        press("review-confirm");
        assertThat(board.playing(block(1)).orElseThrow().ordinal()).isEqualTo(2);
        assertThat(chosen(desk)).containsExactly("block_1-take_2.mp4");
        press("review-take-before");
        assertThat(looked()).isEqualTo(1);
        assertThat(shown().decided()).isTrue();
    }

    @Test
    void theSameStarsOnceMoreAreNone() {
        open(1, ready(1, 1, true));
        press("review-star-4");
        assertThat(shown().take().orElseThrow().judgement().stars()).isEqualTo(4);
        press("review-star-2");
        assertThat(shown().take().orElseThrow().judgement().stars()).isEqualTo(2);
        press("review-star-2");
        assertThat(shown().take().orElseThrow().judgement().stars()).isZero();
    }

    @Test
    void takesAreSteppedThroughAndTheirEndsAreEnds() {
        open(1, ready(1, 1, true), Scenes.take(1, 2, Scenes.failed(), false), ready(1, 3, false));
        press("review-take-before");
        assertThat(looked()).isEqualTo(1);
        press("review-take-after");
        assertThat(looked()).as("over what has no clip").isEqualTo(3);
        press("review-take-after");
        assertThat(looked()).isEqualTo(3);
    }

    @Test
    void aBlockThatIsLeftOutWantsNoDecision() {
        FakeDesk desk = open(2, ready(1, 1, true), ready(2, 1, true));
        desk.edit(
                desk.script()
                        .withBlocks(
                                desk.script().blocks().stream()
                                        .map(one ->
                                                one.id().equals(block(2))
                                                        ? new studio.rushes.project.BlockCut(
                                                                        true,
                                                                        List.of(),
                                                                        studio.rushes.project
                                                                                .BlockCut.Entry.CUT)
                                                                .in(one)
                                                        : one)
                                        .toList()));
        assertThat(model.undecided()).containsExactly(block(1));
    }

    @Test
    void anotherTakeIsAskedForThroughTheDoorOfTheButton() {
        open(2, Scenes.take(2, 1, Scenes.unconfirmed(), false));
        press("review-again");
        assertThat(host.again).as("a first one, too").containsExactly(block(1));
        press("review-block-after");
        assertThat(shown().mayAskAgain()).as("it may have been charged").isFalse();
        press("review-again");
        assertThat(host.again).hasSize(1);
    }

    @Test
    void whoLooksOnDecidesNothing() {
        FakeDesk desk = open(2, ready(1, 1, true), ready(2, 1, true));
        host.possible = false;
        model.heard();

        press("review-confirm");
        press("review-reject");
        press("review-star-3");
        press("review-again");
        press("review-edit");

        assertThat(desk.review.asked).isEmpty();
        assertThat(host.again).isEmpty();
        assertThat(model.line().blockProperty().get()).isNull();
        assertThat(shown().block()).isEqualTo(block(1));
        press("review-block-after");
        assertThat(shown().block()).isEqualTo(block(2));
    }

    @Test
    void thePromptOfATakeIsComparedWithWhatTheBlockAsksForNow() {
        FakeDesk desk = open(1, ready(1, 1, true));
        desk.edit(new ScriptEdit.ChangeDialogue(block(1), "Saviez-vous que le sel ?"));
        assertThat(shown().asked()).contains("même après trois mille ans");
        assertThat(shown().now()).contains("Saviez-vous que le sel ?");
    }

    @Test
    void whatIsRewordedIsInTheScriptWithEachLetter() {
        FakeDesk desk = open(2, ready(1, 1, true));
        press("review-edit");
        assertThat(model.line().blockProperty().get()).isEqualTo(block(1));
        assertThat(model.line().saidProperty().get()).startsWith("Saviez-vous");

        model.line().saidProperty().set("Oui.");
        model.line().seenProperty().set("A hive");
        assertThat(desk.script().blocks().getFirst().dialogue()).isEqualTo("Oui.");
        assertThat(desk.script().blocks().getFirst().visual()).isEqualTo("A hive");
        desk.edit(new ScriptEdit.ChangeDialogue(block(1), "Non."));
        assertThat(model.line().saidProperty().get()).as("undone elsewhere").isEqualTo("Non.");

        model.line().leave();
        assertThat(desk.review.asked).containsExactly("break");
        model.line().saidProperty().set("Later.");
        assertThat(desk.script().blocks().getFirst().dialogue()).isEqualTo("Non.");
    }

    @Test
    void theLineIsLeftWithItsBlock() {
        open(2, ready(1, 1, true), ready(2, 1, true));
        press("review-edit");
        press("review-block-after");
        assertThat(model.line().blockProperty().get()).isNull();
    }

    @Test
    void whatIsTakenBackIsLookedAt() {
        FakeDesk desk = open(3, ready(1, 1, true), ready(1, 2, false), ready(3, 1, true));
        press("review-take-after");
        press("review-confirm");
        assertThat(shown().block()).isEqualTo(block(3));
        desk.undo().ifPresent(model::goTo);
        assertThat(shown().block()).isEqualTo(block(1));
        assertThat(looked()).isEqualTo(2);
        assertThat(shown().decided()).isFalse();
        assertThat(shown().plays().orElseThrow().ordinal()).isEqualTo(1);
    }

    private void press(String key) {
        presses++;
        ReviewKeys.perform(key, model);
    }

    private FakeDesk open(int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        desk.onTake(take -> {
            board.hear(List.of(take));
            model.heard();
        });
        desk.onScript(script -> {
            board.show(script);
            model.follow(script);
        });
        board.open(desk.script(), desk);
        model.open(desk.review(), desk.script());
        return desk;
    }

    private Reviewed shown() {
        return Optional.ofNullable(model.shownProperty().get()).orElseThrow();
    }

    private int looked() {
        return shown().take().orElseThrow().ordinal();
    }

    private List<Integer> ordinals() {
        return shown().takes().stream().map(Take::ordinal).toList();
    }

    private static List<String> chosen(FakeDesk desk) {
        return desk.takes().stream()
                .filter(take -> take.chosen() && take.judgement().confirmed())
                .map(Take::fileName)
                .sorted()
                .toList();
    }

    private static Take ready(int block, int ordinal, boolean chosen) {
        return Scenes.take(block, ordinal, Scenes.ready(), chosen);
    }

    private static BlockId block(int number) {
        return new BlockId("b" + number);
    }

    private static final class Host implements ReviewHost {
        private final List<BlockId> again = new ArrayList<>();
        private final List<Problem> told = new ArrayList<>();
        private boolean possible = true;
        private int allDecided;

        @Override
        public boolean possible() {
            return possible;
        }

        @Override
        public void ifRunning(Runnable act) {
            if (possible) {
                act.run();
            }
        }

        @Override
        public void again(BlockCardModel card) {
            again.add(card.id());
        }

        @Override
        public void follow(CompletableFuture<Void> decision, Runnable end) {
            decision.whenComplete((_, thrown) -> {
                if (thrown != null) {
                    told.add(studio.rushes.ui.problem.Problems.of(thrown));
                }
                end.run();
            });
        }

        @Override
        public void allDecided() {
            allDecided++;
        }

        @Override
        public void undo() {}

        @Override
        public void redo() {}

        @Override
        public void tell(Problem problem) {
            told.add(problem);
        }
    }
}
