package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.FakeGenerator.Word;
import studio.rushes.problem.Problem;

/** The last question before money. */
class SubmitGateTest {
    private static final Money PRICE = Money.dollars("0.80");
    private static final int SOME_ROUNDS = 50;
    private static final Problem NOT_OURS =
            new Problem("TEST-BARRED", "Another one runs it.", "Nothing was charged.", "Wait.");
    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();
    private final FakeGenerator generator = new FakeGenerator();
    private TestStudio studio;

    @BeforeEach
    void open() {
        generator.price = PRICE;
        studio = new TestStudio(folder, generator, clock);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whileItIsClosedNothingIsSubmittedAndNoMoneySetAside() {
        studio.barred = Optional.of(NOT_OURS);
        studio.launch(3);
        someRounds();
        assertThat(studio.store.all())
                .allMatch(take -> take.attempts() == 0)
                .allMatch(take -> take.state() instanceof TakeState.Queued);
        assertThat(studio.ledger.all()).isEmpty();
    }

    @Test
    void whatIsBarredTellsWhyAndTellsItOnce() {
        studio.barred = Optional.of(NOT_OURS);
        studio.launch(1);
        someRounds();
        assertThat(studio.take(1).state().trouble()).contains(NOT_OURS);
        assertThat(studio.store.history(studio.take(1).id()))
                .extracting(RecordedEvent::event)
                .containsExactly("Added", "Barred");
    }

    @Test
    void onceItIsOpenWhatWaitedIsMade() {
        studio.barred = Optional.of(NOT_OURS);
        studio.launch(2);
        someRounds();
        studio.barred = Optional.empty();
        studio.runToEnd();
        assertThat(studio.store.all()).allMatch(Take::isReady);
        assertThat(studio.spending().charged()).isEqualTo(PRICE.times(2));
    }

    @Test
    void aRetryAsksAgain() {
        generator.says("poll", 1, Word.FAIL_FOR_NOW);
        studio.launch(1);
        while (studio.ledger.all().isEmpty()) {
            studio.round();
        }
        studio.barred = Optional.of(NOT_OURS);
        someRounds();
        assertThat(studio.take(1).attempts()).isEqualTo(1);
        assertThat(studio.take(1).state().trouble()).contains(NOT_OURS);

        studio.launcher.retry(studio.take(1).id());
        someRounds();
        assertThat(studio.take(1).attempts()).isEqualTo(1);
        assertThat(studio.ledger.all()).hasSize(1);
    }

    /** It closes between the look at the queue and the step that submits. */
    @Test
    void itIsAskedAgainRightBeforeTheSubmit() {
        studio.launch(2);
        studio.monitor.tick();
        studio.barred = Optional.of(NOT_OURS);
        assertThat(studio.runSteps()).isPositive();
        assertThat(studio.store.all()).allMatch(take -> take.attempts() == 0);
        assertThat(studio.ledger.all()).isEmpty();
    }

    private void someRounds() {
        for (int round = 0; round < SOME_ROUNDS; round++) {
            studio.round();
        }
    }
}
