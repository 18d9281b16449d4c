package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.generation.FakeGenerator.TROUBLE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.FakeGenerator.Word;
import studio.rushes.problem.StudioException;

class MonitorTest {
    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();
    private final FakeGenerator generator = new FakeGenerator();
    private TestStudio studio;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, generator, clock);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void fiveHundredTakesAllComeInAndNeverMoreThanTheGeneratorBearsRunAtOnce() {
        studio.launch(500);
        studio.runToEnd();
        assertThat(studio.store.all()).allMatch(Take::isReady);
        assertThat(generator.mostAtOnce).isEqualTo(10);
        assertThat(generator.calls("submit")).isEqualTo(500);
    }

    @Test
    void aTakeNeverHasTwoStepsAtOnce() {
        studio.launch(1);
        studio.monitor.tick();
        studio.monitor.tick();
        assertThat(studio.runSteps()).isEqualTo(1);
    }

    @Test
    void theNextTickIsWantedWhenTheEarliestPollFallsDue() {
        studio.launch(1);
        studio.round();
        TakeState.Generating generating = (TakeState.Generating) studio.take(1).state();
        assertThat(studio.monitor.tick()).contains(generating.nextPoll());
    }

    @Test
    void manyPollsWithoutAnAnswerNeverFailATake() {
        generator.says("poll", 1, times(40, Word.BREAK));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.calls("submit")).isEqualTo(1);
    }

    @Test
    void whileThePollsBringNoAnswerTheReasonIsShown() {
        generator.says("poll", 1, Word.BREAK);
        studio.launch(1);
        studio.round();
        studio.round();
        studio.round();
        assertThat(studio.word(1)).isEqualTo("GENERATING");
        assertThat(studio.take(1).state().trouble()).contains(TROUBLE);
    }

    @Test
    void aPassingFailureIsTriedAgainThreeTimesAndThenTold() {
        generator.says("poll", 1, times(9, Word.FAIL_FOR_NOW));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.take(1).state()).isInstanceOf(TakeState.Failed.class);
        assertThat(studio.take(1).state().trouble()).contains(RetryPolicy.exhausted(TROUBLE, 4));
        assertThat(generator.calls("submit")).isEqualTo(4);
        assertThat(studio.take(1).attempts()).isEqualTo(4);
    }

    @Test
    void aGeneratorThatIsBusyIsWaitedForAsLongAsItSaysAndFarMoreThanThreeTimes() {
        generator.says("submit", 1, times(12, Word.REFUSE_FOR_A_MINUTE));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.take(1).elapsed(clock.instant()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void whatWasRefusedForFreeDoesNotUseUpTheTriesOfAJobThatFails() {
        generator.says("submit", 1, times(3, Word.REFUSE_FOR_NOW));
        generator.says("poll", 1, times(3, Word.FAIL_FOR_NOW));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
    }

    @Test
    void whoAsksAgainGetsThreeMoreTries() {
        generator.says("submit", 1, times(6, Word.REFUSE_FOR_NOW));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("FAILED");
        studio.launcher.retry(studio.take(1).id());
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.calls("submit")).isEqualTo(7);
    }

    @Test
    void whatFailedForGoodIsNotTriedAgain() {
        generator.says("poll", 1, Word.FAIL).says("submit", 2, Word.REFUSE);
        studio.launch(2);
        studio.runToEnd();
        assertThat(List.of(studio.word(1), studio.word(2))).containsOnly("FAILED");
        assertThat(generator.calls("submit")).isEqualTo(2);
    }

    @Test
    void theSoundFilterIsTriedOnceMoreAndAnyOtherFilterIsNot() {
        generator
                .says("poll", 1, Word.FILTER_SOUND, Word.FILTER_SOUND)
                .says("poll", 2, Word.FILTER);
        studio.launch(2);
        studio.runToEnd();
        assertThat(List.of(studio.word(1), studio.word(2))).containsOnly("FILTERED");
        assertThat(studio.take(1).attempts()).isEqualTo(2);
        assertThat(studio.take(2).attempts()).isEqualTo(1);
    }

    @Test
    void anOverdueTakeIsLookedForAndFound() {
        generator.says("poll", 1, times(500, Word.RUN));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.take(1).elapsed(clock.instant())).isGreaterThan(PollStep.OVERDUE);
        assertThat(generator.calls("submit")).isEqualTo(1);
    }

    @Test
    void anOverdueTakeThatNeverComesIsPolledSlowlyThenExpiresAndIsNeverSentAgain() {
        generator.blind = true;
        generator.says("poll", 1, times(9_000, Word.RUN));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("EXPIRED");
        Duration kept = FakeGenerator.LIMITS.kept();
        assertThat(studio.take(1).elapsed(clock.instant())).isGreaterThan(kept);
        assertThat(generator.calls("poll")).isLessThan(kept.toMinutes() + 200);
        assertThat(generator.calls("submit")).isEqualTo(1);
    }

    @Test
    void aJobThatVanishedIsMadeAgainOnlyWhereNothingWasCharged() {
        generator.says("poll", 1, Word.VANISH);
        generator.blind = true;
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("EXPIRED");
        assertThat(generator.calls("submit")).isEqualTo(1);
    }

    @Test
    void aClipThatAlwaysArrivesBrokenIsNeverPaidForAgain() {
        generator.says("fetch", 1, times(9, Word.RUBBISH));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("FAILED");
        assertThat(generator.calls("fetch")).isEqualTo(3);
        assertThat(generator.calls("submit")).isEqualTo(1);
    }

    @Test
    void aTakeCancelledWhileTheSubmitIsOutStaysCancelledAndTheJobIsStopped() {
        generator.duringSubmit = () -> studio.launcher.cancel(studio.take(1).id());
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("CANCELLED");
        assertThat(generator.cancelled).hasSize(1);
    }

    @Test
    void aTakeCancelledWhileItIsFetchedLeavesNoFile() {
        generator.duringFetch = () -> studio.launcher.cancel(studio.take(1).id());
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("CANCELLED");
        assertThat(studio.clip(1)).doesNotExist();
        assertThat(studio.store.chosen(Samples.request(1).block())).isEmpty();
    }

    @Test
    void anAnswerTheDiskWouldNotTakeIsSavedLaterAndNotAskedForAgain() {
        studio.close();
        FullDisk[] disk = new FullDisk[1];
        studio = new TestStudio(folder, generator, clock, store -> disk[0] = new FullDisk(store));
        disk[0].refuse(TakeEvent.Accepted.class, 3);
        studio.launch(1);
        studio.runToEnd();
        assertThat(disk[0].refused()).isEqualTo(3);
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(generator.charges(Samples.request(1).block())).isEqualTo(1);
    }

    @Test
    void aBatchOfWhichOneBlockCannotBeMadeIsNotLaunchedAtAll() {
        generator.check =
                request -> request.number() == 2 ? Optional.of(TROUBLE) : Optional.empty();
        assertThatThrownBy(() -> studio.launch(3))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().headline()).startsWith("Block 2: "));
        assertThat(studio.store.all()).isEmpty();
    }

    @Test
    void aDoubtIsSentAgainOnlyWhenTheProducerSaysSo() {
        generator.blind = true;
        generator.says("submit", 1, Word.LOSE_THE_ANSWER).says("submit", 2, Word.LOSE_THE_ANSWER);
        studio.launch(2);
        studio.runToEnd();
        assertThat(List.of(studio.word(1), studio.word(2))).containsOnly("UNCONFIRMED");
        studio.launcher.retry(studio.take(1).id());
        studio.launcher.cancel(studio.take(2).id());
        studio.runToEnd();
        assertThat(List.of(studio.word(1), studio.word(2))).containsExactly("READY", "CANCELLED");
        assertThat(generator.charges(Samples.request(1).block())).isEqualTo(2);
    }

    @Test
    void aReadyTakeCanBeNeitherRetriedNorCancelled() {
        studio.launch(1);
        studio.runToEnd();
        TakeId id = studio.take(1).id();
        assertThatThrownBy(() -> studio.launcher.retry(id)).isInstanceOf(StudioException.class);
        assertThatThrownBy(() -> studio.launcher.cancel(id)).isInstanceOf(StudioException.class);
    }

    private static Word[] times(int count, Word word) {
        return Collections.nCopies(count, word).toArray(Word[]::new);
    }
}
