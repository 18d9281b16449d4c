package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.project.TestRoom.ONE;
import static studio.rushes.project.TestRoom.TWO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;

/** One order of undoing over the script and what is decided of takes. */
class DeedsTest {
    @TempDir private Path root;

    private final List<Problem> troubles = new ArrayList<>();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1);
    private final Turn turn = new Turn();
    private TestRoom test;
    private ScriptBook book;
    private Deeds deeds;

    @BeforeEach
    void open() {
        test = new TestRoom(root);
        book = new ScriptBook(test.folder, test.script(), test, later, false);
        deeds = new Deeds(book, new Judging(test.store, test.room, test), turn, troubles::add);
    }

    @AfterEach
    void close() {
        later.shutdownNow();
        test.close();
    }

    @Test
    void undoTakesBackTheLastThingWhicheverItWas() throws IOException {
        Take first = make(ONE);
        Take second = make(ONE);
        type("ab");
        deeds.confirm(second.id());
        type("abc");
        deeds.reject(second.id());
        deeds.rate(first.id(), 3);

        assertThat(deeds.undo()).contains(first.id());
        assertThat(judgement(first).stars()).isZero();
        assertThat(deeds.undo()).contains(second.id());
        assertThat(judgement(second)).isEqualTo(Judgement.NONE.asConfirmed());
        assertThat(plays()).isEqualTo(second.id());
        assertThat(deeds.undo()).isEmpty();
        assertThat(said()).isEqualTo("ab");
        assertThat(deeds.undo()).contains(second.id());
        assertThat(judgement(second)).isEqualTo(Judgement.NONE);
        assertThat(plays()).isEqualTo(first.id());
        assertThat(deeds.undo()).isEmpty();
        assertThat(said()).isEqualTo("a");
        assertThat(deeds.canUndo()).isFalse();
        assertThat(deeds.undo()).isEmpty();
    }

    @Test
    void redoDoesItAllAgainInTheSameOrder() throws IOException {
        Take first = make(ONE);
        Take second = make(ONE);
        type("ab");
        deeds.confirm(second.id());
        type("abc");
        deeds.reject(second.id());
        for (int i = 0; i < 4; i++) {
            assertThat(deeds.canRedo()).isEqualTo(i > 0);
            deeds.undo();
        }

        assertThat(deeds.redo()).isEmpty();
        assertThat(said()).isEqualTo("ab");
        assertThat(deeds.redo()).contains(second.id());
        assertThat(judgement(second).confirmed()).isTrue();
        assertThat(deeds.redo()).isEmpty();
        assertThat(said()).isEqualTo("abc");
        assertThat(deeds.redo()).contains(second.id());
        assertThat(judgement(second).rejected()).isTrue();
        assertThat(plays()).isEqualTo(first.id());
        assertThat(deeds.canRedo()).isFalse();
        assertThat(deeds.redo()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsGoneOnceSomethingElseIsDone() throws IOException {
        Take take = make(ONE);
        deeds.rate(take.id(), 2);
        deeds.undo();
        type("ab");
        assertThat(deeds.canRedo()).isFalse();
        deeds.redo();
        assertThat(judgement(take).stars()).isZero();

        deeds.undo();
        deeds.rate(take.id(), 5);
        assertThat(deeds.canRedo()).isFalse();
        deeds.redo();
        assertThat(said()).isEqualTo("a");
        assertThat(judgement(take).stars()).isEqualTo(5);
    }

    @Test
    void typingBeforeAndAfterADecisionIsTwoSteps() throws IOException {
        Take take = make(ONE);
        type("ab");
        deeds.rate(take.id(), 4);
        type("abc");
        deeds.undo();
        assertThat(said()).isEqualTo("ab");
    }

    @Test
    void aRejectionThatIsTakenBackLeavesTheBlockPlayingWhatItPlayed() throws IOException {
        Take only = make(ONE);
        deeds.reject(only.id());
        assertThat(test.store.chosen(ONE)).isEmpty();
        deeds.undo();
        assertThat(plays()).isEqualTo(only.id());
        assertThat(judgement(only)).isEqualTo(Judgement.NONE);

        Take second = make(ONE);
        deeds.confirm(only.id());
        deeds.reject(only.id());
        deeds.confirm(second.id());
        deeds.undo();
        deeds.undo();
        assertThat(plays()).isEqualTo(only.id());
        assertThat(judgement(only).confirmed()).isTrue();
    }

    @Test
    void confirmingARejectedTakeAndTakingThatBackRejectsItAgain() throws IOException {
        Take first = make(ONE);
        Take second = make(ONE);
        deeds.confirm(first.id());
        deeds.reject(second.id());
        deeds.confirm(second.id());
        assertThat(judgement(second)).isEqualTo(Judgement.NONE.asConfirmed());
        deeds.undo();
        assertThat(judgement(second).rejected()).isTrue();
        assertThat(plays()).isEqualTo(first.id());
        assertThat(judgement(first).confirmed()).isTrue();
    }

    @Test
    void starsThatAreTakenBackLeaveALaterChoiceAlone() throws IOException {
        Take first = make(ONE);
        deeds.rate(first.id(), 4);
        Take second = make(ONE);
        test.store.choose(second.id(), test.instant());
        deeds.undo();
        assertThat(judgement(first).stars()).isZero();
        assertThat(plays()).isEqualTo(second.id());
    }

    @Test
    void whatChangesNothingIsNoStep() throws IOException {
        Take take = make(ONE);
        type("ab");
        deeds.rate(take.id(), 0);
        deeds.restore(take.id());
        assertThat(deeds.undo()).isEmpty();
        assertThat(said()).isEqualTo("a");
    }

    @Test
    void aDecisionThatIsRefusedIsNoStepAndSaysWhy() {
        Take queued = test.launch(TWO, GeneratorChoice.ANIMATIC);
        CompletableFuture<Void> refused = deeds.reject(queued.id());
        assertThatThrownBy(refused::join)
                .rootCause()
                .isInstanceOfSatisfying(
                        studio.rushes.problem.StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("TAKE-NOT-READY"));
        assertThat(deeds.canUndo()).isFalse();
    }

    @Test
    void decisionsAreWrittenInTheOrderTheyWereAskedFor() throws IOException {
        Take take = make(ONE);
        turn.waits = true;
        deeds.rate(take.id(), 3);
        deeds.rate(take.id(), 5);
        assertThat(deeds.undo()).contains(take.id());
        assertThat(judgement(take).stars()).as("not yet").isZero();
        turn.catchUp();
        assertThat(judgement(take).stars()).isEqualTo(3);
        deeds.redo();
        turn.catchUp();
        assertThat(judgement(take).stars()).isEqualTo(5);
    }

    @Test
    void whatCannotBeTakenBackIsToldAndCanBeTriedOnceMore() throws IOException {
        Take take = make(ONE);
        deeds.rate(take.id(), 3);
        try (studio.rushes.adapter.sqlite.SqliteTakeStore watcher =
                studio.rushes.adapter.sqlite.SqliteTakeStore.watch(test.folder.database())) {
            Deeds looking =
                    new Deeds(book, new Judging(watcher, test.room, test), turn, troubles::add);
            assertThatThrownBy(() -> looking.rate(take.id(), 1).join()).isNotNull();
            assertThat(troubles).isEmpty();
        }
        test.store.close();
        deeds.undo();
        assertThat(troubles).hasSize(1);
        assertThat(deeds.canUndo()).as("it stands, and can be taken back later").isTrue();
        assertThat(deeds.canRedo()).isFalse();
    }

    @Test
    void aLongReviewIsTakenBackToItsBeginning() throws IOException {
        Random chance = new Random(20261126);
        List<Take> takes = List.of(make(ONE), make(ONE), make(ONE), make(TWO), make(TWO));
        Deque<Object> states = new ArrayDeque<>();
        states.push(state());
        for (int i = 0; i < 200; i++) {
            TakeId take = takes.get(chance.nextInt(takes.size())).id();
            switch (chance.nextInt(5)) {
                case 0 -> deeds.confirm(take);
                case 1 -> deeds.reject(take);
                case 2 -> deeds.restore(take);
                case 3 -> deeds.rate(take, chance.nextInt(6));
                default -> type("line " + i);
            }
            book.breakStep();
            if (!state().equals(states.peek())) {
                states.push(state());
            }
        }
        Object last = state();
        int steps = states.size() - 1;
        assertThat(steps).isGreaterThan(100);
        for (int i = 0; i < steps; i++) {
            states.pop();
            deeds.undo();
            assertThat(state()).isEqualTo(states.peek());
        }
        assertThat(deeds.canUndo()).isFalse();
        for (int i = 0; i < steps; i++) {
            deeds.redo();
        }
        assertThat(state()).isEqualTo(last);
        assertThat(deeds.canRedo()).isFalse();
    }

    private Object state() {
        return List.of(
                book.script(),
                test.store.all().stream()
                        .map(take -> List.of(take.id(), take.judgement(), take.chosen()))
                        .toList());
    }

    private Take make(BlockId block) throws IOException {
        return test.make(block, GeneratorChoice.ANIMATIC);
    }

    private void type(String text) {
        book.edit(new ScriptEdit.ChangeDialogue(ONE, text));
    }

    private String said() {
        return book.script().block(ONE).orElseThrow().dialogue();
    }

    private Judgement judgement(Take take) {
        return test.store.find(take.id()).orElseThrow().judgement();
    }

    private TakeId plays() {
        return test.store.chosen(ONE).orElseThrow().id();
    }

    /** Does things at once, or one after another when it is told. */
    private static final class Turn extends AbstractExecutorService {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean waits;

        @Override
        public void execute(Runnable command) {
            if (waits) {
                waiting.add(command);
            } else {
                command.run();
            }
        }

        void catchUp() {
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.copyOf(waiting);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
