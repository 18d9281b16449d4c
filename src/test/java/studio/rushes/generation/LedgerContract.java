package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.generation.Samples.LATER;
import static studio.rushes.generation.Samples.NOON;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.Problem;

/** What every ledger must do. */
public abstract class LedgerContract {
    private static final ProjectId MINE = new ProjectId("mine");
    private static final ProjectId OTHER = new ProjectId("other");
    private static final TakeId TAKE = new TakeId(new UUID(3, 4));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private Ledger ledger;

    /** Opens the same place each time it is called in one test. */
    protected abstract Ledger open();

    @BeforeEach
    void openLedger() {
        ledger = open();
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void whatIsReservedIsThereAfterReopening() {
        Reservation wanted = wanted(MINE, "0.80", TODAY);
        assertThat(ledger.reserve(wanted, Caps.NONE)).isEmpty();
        ledger.close();
        ledger = open();
        assertThat(ledger.openReservations(MINE)).containsExactly(wanted);
        assertThat(ledger.openReservations(OTHER)).isEmpty();
        assertThat(ledger.find(wanted.attempt()))
                .contains(new LedgerEntry(wanted, Optional.empty()));
    }

    @Test
    void aCapIsReachedToTheLastMillionthAndNotPassed() {
        Caps caps = Caps.perProject(Money.dollars("1.60"));
        assertThat(ledger.reserve(wanted(MINE, "0.80", TODAY), caps)).isEmpty();
        assertThat(code(wanted(MINE, "0.800001", TODAY), caps)).contains("BUDGET-PROJECT");
        assertThat(ledger.reserve(wanted(MINE, "0.80", TODAY), caps)).isEmpty();
        assertThat(code(wanted(MINE, "0.000001", TODAY), caps)).contains("BUDGET-PROJECT");
        assertThat(ledger.of(MINE)).hasSize(2);
    }

    @Test
    void theCapOfADayHoldsForAllProjectsAndEndsWithTheDay() {
        Caps caps = new Caps(Optional.empty(), Optional.of(Money.dollars("1")));
        assertThat(ledger.reserve(wanted(MINE, "0.80", TODAY), caps)).isEmpty();
        assertThat(code(wanted(OTHER, "0.80", TODAY), caps)).contains("BUDGET-DAY");
        assertThat(ledger.reserve(wanted(OTHER, "0.80", TODAY.plusDays(1)), caps)).isEmpty();
    }

    @Test
    void theProjectsCapDoesNotCountWhatOthersSpend() {
        Caps caps = Caps.perProject(Money.dollars("1"));
        ledger.reserve(wanted(OTHER, "0.80", TODAY), caps);
        assertThat(ledger.reserve(wanted(MINE, "0.80", TODAY), caps)).isEmpty();
    }

    @Test
    void whatWasNotChargedCanBeSpentAgain() {
        Caps caps = Caps.perProject(Money.dollars("1"));
        Reservation filtered = wanted(MINE, "0.80", TODAY);
        ledger.reserve(filtered, caps);
        ledger.settle(filtered.attempt(), Money.ZERO, ChargeOutcome.FILTERED, LATER);
        assertThat(ledger.openReservations(MINE)).isEmpty();
        assertThat(ledger.reserve(wanted(MINE, "0.80", TODAY), caps)).isEmpty();
    }

    @Test
    void whatWasChargedStaysCounted() {
        Caps caps = Caps.perProject(Money.dollars("1"));
        Reservation ready = wanted(MINE, "0.80", TODAY);
        ledger.reserve(ready, caps);
        ledger.settle(ready.attempt(), ready.price(), ChargeOutcome.READY, LATER);
        assertThat(code(wanted(MINE, "0.80", TODAY), caps)).contains("BUDGET-PROJECT");
        Spending spending = Spending.of(ledger.of(MINE));
        assertThat(spending.charged()).isEqualTo(Money.dollars("0.80"));
        assertThat(spending.reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsSaidLaterOfAnAttemptCounts() {
        Reservation cancelled = wanted(MINE, "0.80", TODAY);
        ledger.reserve(cancelled, Caps.NONE);
        ledger.settle(cancelled.attempt(), cancelled.price(), ChargeOutcome.CANCELLED, NOON);
        assertThat(Spending.of(ledger.of(MINE)).perhaps()).isEqualTo(Money.dollars("0.80"));
        ledger.settle(cancelled.attempt(), Money.ZERO, ChargeOutcome.REFUSED, LATER);
        assertThat(Spending.of(ledger.of(MINE)).counts()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsGivenBackIsInNoListAndOnlyTheOpenCanBe() {
        Reservation never = wanted(MINE, "0.80", TODAY);
        Reservation ready = wanted(MINE, "0.50", TODAY);
        ledger.reserve(never, Caps.NONE);
        ledger.reserve(ready, Caps.NONE);
        ledger.settle(ready.attempt(), ready.price(), ChargeOutcome.READY, LATER);
        ledger.free(never.attempt(), LATER);
        ledger.free(ready.attempt(), LATER);
        assertThat(ledger.all()).extracting(LedgerEntry::reservation).containsExactly(ready);
        assertThat(ledger.on(TODAY)).hasSize(1);
        assertThat(ledger.of(TAKE)).hasSize(1);
        assertThat(Spending.of(ledger.of(MINE)).counts()).isEqualTo(Money.dollars("0.50"));
    }

    @Test
    void anotherCurrencyDoesNotSlipPastACap() {
        Reservation dollars = wanted(MINE, "0.80", TODAY);
        ledger.reserve(dollars, Caps.NONE);
        Money euros = new Money(1, Currency.getInstance("EUR"));
        assertThat(code(wanted(MINE, euros, TODAY), Caps.NONE)).contains("BUDGET-CURRENCY");
        assertThat(code(wanted(OTHER, "1", TODAY), Caps.perProject(euros)))
                .contains("BUDGET-CURRENCY");
    }

    private Optional<String> code(Reservation wanted, Caps caps) {
        return ledger.reserve(wanted, caps).map(Problem::code);
    }

    private static Reservation wanted(ProjectId project, String dollars, LocalDate day) {
        return wanted(project, Money.dollars(dollars), day);
    }

    private static Reservation wanted(ProjectId project, Money price, LocalDate day) {
        return new Reservation(
                new AttemptId(UUID.randomUUID()),
                TAKE,
                project,
                "=cmd|' /C calc'!A0",
                3,
                "veo",
                price,
                day,
                NOON);
    }
}
