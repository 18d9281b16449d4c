package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.FakeGenerator.Word;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What takes leave in the ledger on every way they go. */
class PaymentTest {
    private static final Money PRICE = Money.dollars("0.80");
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
    void aReadyTakeIsCharged() {
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, Money.ZERO, 1));
    }

    @Test
    void whatCostsNothingLeavesNoLine() {
        generator.price = Money.ZERO;
        studio.launch(2);
        studio.runToEnd();
        assertThat(studio.ledger.all()).isEmpty();
    }

    @Test
    void aTakeThatWaitsCountsAgainstTheCapButHoldsNothingBack() {
        studio.caps = new Caps(Optional.of(Money.dollars("2.00")), Optional.empty());
        generator.says("poll", 1, Word.FILTER);
        studio.launchLinked(2);
        assertThatThrownBy(
                        () -> studio.launcher.launch(List.of(Samples.request(3)), Samples.BY_FAKE))
                .isInstanceOf(StudioException.class);
        studio.runToEnd();
        assertThat(studio.word(2)).isEqualTo("QUEUED");
        assertThat(studio.spending().counts()).isEqualTo(Money.ZERO);
        assertThat(studio.ledger.of(studio.take(2).id())).isEmpty();

        studio.launcher.retry(studio.take(1).id());
        studio.runToEnd();
        assertThat(studio.word(2)).isEqualTo("READY");
        assertThat(studio.spending().charged()).isEqualTo(PRICE.times(2));
    }

    @Test
    void aFilteredTakeIsNotCharged() {
        generator.says("poll", 1, Word.FILTER);
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("FILTERED");
        assertThat(outcome(0)).contains(ChargeOutcome.FILTERED);
        assertThat(studio.spending().counts()).isEqualTo(Money.ZERO);
    }

    @Test
    void aFailedOrVanishedJobMayHaveBeenChargedAndCounts() {
        generator.blind = true;
        generator.says("poll", 1, Word.FAIL).says("poll", 2, Word.VANISH);
        studio.launch(2);
        studio.runToEnd();
        assertThat(studio.spending())
                .isEqualTo(new Spending(Money.ZERO, Money.ZERO, PRICE.times(2), 2));
    }

    @Test
    void aRefusedSubmitIsNotChargedAndTheNextHasItsOwnReservation() {
        generator.says("submit", 1, Word.REFUSE_FOR_NOW, Word.REFUSE_FOR_NOW);
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, Money.ZERO, 3));
    }

    @Test
    void aDoubtStaysSetAsideAndCountsAsSpentWhenTheProducerAsksAgain() {
        generator.blind = true;
        generator.says("submit", 1, Word.LOSE_THE_ANSWER);
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.spending().reserved()).isEqualTo(PRICE);
        studio.launcher.retry(studio.take(1).id());
        studio.runToEnd();
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, PRICE, 2));
        assertThat(outcome(0)).contains(ChargeOutcome.LOST);
    }

    @Test
    void aCancelledTakeMayHaveBeenChargedUnlessItsSubmitWasRefused() {
        generator.duringSubmit =
                () -> {
                    studio.take(1);
                    studio.store.open().stream()
                            .filter(take -> take.state() instanceof TakeState.Submitting)
                            .forEach(take -> studio.launcher.cancel(take.id()));
                };
        generator.says("submit", 2, Word.REFUSE);
        studio.launch(2);
        studio.runToEnd();
        assertThat(studio.word(1) + studio.word(2)).isEqualTo("CANCELLEDCANCELLED");
        assertThat(outcome(0)).contains(ChargeOutcome.CANCELLED);
        assertThat(outcome(1)).contains(ChargeOutcome.REFUSED);
        assertThat(studio.spending().counts()).isEqualTo(PRICE);
    }

    @Test
    void aBatchThatWouldPassTheCapIsNotLaunchedAtAll() {
        studio.caps = Caps.perProject(Money.dollars("3.20"));
        studio.launch(2);
        assertThatThrownBy(() -> studio.launch(3))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("BUDGET-PROJECT"));
        assertThat(studio.store.all()).hasSize(2);
        studio.launch(2);
        studio.runToEnd();
        assertThat(studio.spending().charged()).isEqualTo(Money.dollars("3.20"));
    }

    @Test
    void aTakeThatCannotBePaidIsNotSubmittedAndCanBeRetriedOnceTheCapIsRaised() {
        studio.launch(2);
        studio.caps = Caps.perProject(Money.dollars("1"));
        studio.runToEnd();
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.word(2)).isEqualTo("FAILED");
        Problem problem = studio.take(2).state().trouble().orElseThrow();
        assertThat(problem.code()).isEqualTo("BUDGET-PROJECT");
        assertThat(problem.headline()).contains("$0.80", "$1.00");
        assertThat(problem.remedy()).contains("Raise the cap");
        assertThat(generator.calls("submit")).isEqualTo(1);
        studio.caps = Caps.perProject(Money.dollars("2"));
        studio.launcher.retry(studio.take(2).id());
        studio.runToEnd();
        assertThat(studio.word(2)).isEqualTo("READY");
    }

    @Test
    void theCapOfTheDayEndsAtMidnight() {
        studio.caps = new Caps(Optional.empty(), Optional.of(PRICE));
        studio.launch(1);
        studio.runToEnd();
        assertThatThrownBy(() -> studio.launch(1)).isInstanceOf(StudioException.class);
        clock.advance(Duration.ofDays(1));
        studio.launch(1);
        studio.runToEnd();
        assertThat(studio.spending().charged()).isEqualTo(PRICE.times(2));
    }

    @Test
    void anIntentTheDiskWouldNotTakeKeepsNoMoneyBack() {
        studio.close();
        FullDisk[] disk = new FullDisk[1];
        studio = new TestStudio(folder, generator, clock, store -> disk[0] = new FullDisk(store));
        studio.caps = Caps.perProject(PRICE);
        disk[0].refuse(TakeEvent.SubmitIntended.class, 4);
        studio.launch(1);
        studio.runToEnd();
        assertThat(disk[0].refused()).isEqualTo(4);
        assertThat(studio.word(1)).isEqualTo("READY");
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, Money.ZERO, 1));
    }

    @Test
    void moneySetAsideForAnAttemptThatWasNeverMadeIsGivenBackAtTheStart() {
        studio.launch(1);
        studio.dyingAt(CrashPoint.AFTER_RESERVE);
        assertThatThrownBy(studio::runToEnd).isInstanceOf(SimulatedCrash.class);
        assertThat(studio.spending().reserved()).isEqualTo(PRICE);
        studio.close();
        studio = new TestStudio(folder, generator, clock);
        studio.recover();
        assertThat(studio.ledger.all()).isEmpty();
    }

    @Test
    void whatEndedJustBeforeTheCrashIsSettledAtTheStart() {
        generator.says("poll", 1, Word.FILTER);
        studio.launch(1);
        studio.dyingAt(CrashPoint.BEFORE_SETTLE);
        assertThatThrownBy(studio::runToEnd).isInstanceOf(SimulatedCrash.class);
        studio.close();
        studio = new TestStudio(folder, generator, clock);
        studio.recover();
        assertThat(outcome(0)).contains(ChargeOutcome.FILTERED);
    }

    @Test
    void aPricedTakeIsNeverSubmittedWithoutALedger() {
        Take take = studio.launch(1).getFirst();
        assertThat(
                        Payments.NONE.reserve(
                                new AttemptId(UUID.randomUUID()),
                                take,
                                "veo",
                                PRICE,
                                clock.instant()))
                .map(Problem::code)
                .contains("LEDGER-MISSING");
    }

    @Test
    void everythingSpentIsSharedByTheClipsThatPlay() {
        generator.says("poll", 2, Word.FAIL);
        studio.launch(3);
        studio.runToEnd();
        Set<TakeId> playing = Set.of(studio.take(1).id());
        CostReport report = CostReport.of(studio.ledger.of(studio.project), playing);
        assertThat(report).isEqualTo(new CostReport(PRICE, PRICE.times(2), 1));
        assertThat(report.perAcceptedClip()).contains(Money.dollars("2.40"));
        assertThat(CostReport.of(studio.ledger.all(), Set.of()).perAcceptedClip()).isEmpty();
    }

    @Test
    void whatARejectedTakeCostWasSpentAndDiscarded() {
        Take only = studio.launch(1).getFirst();
        studio.runToEnd();
        Take ready = studio.store.find(only.id()).orElseThrow();
        studio.store.judge(ready, Judgement.NONE.asRejected(), Optional.empty(), clock.instant());
        Set<TakeId> playing =
                studio.store.all().stream()
                        .filter(Take::chosen)
                        .map(Take::id)
                        .collect(java.util.stream.Collectors.toSet());
        assertThat(CostReport.of(studio.ledger.of(studio.project), playing))
                .isEqualTo(new CostReport(Money.ZERO, PRICE, 0));
    }

    private Optional<ChargeOutcome> outcome(int line) {
        return studio.ledger.all().get(line).settlement().map(LedgerEntry.Settlement::outcome);
    }
}
