package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.generation.Samples.NOON;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What drafts leave in the ledger. */
class PaidWriterTest {
    private static final Money PRICE = Money.dollars("0.01");
    private static final DraftWish WISH = new DraftWish("Honey", Locale.ENGLISH, 4, 8);

    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();
    private final FakeWriter fake = new FakeWriter();
    private TestStudio studio;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, new FakeGenerator(), clock);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aDraftThatCameIsChargedAndStandsInTheLedgerAsAScript() throws Exception {
        fake.says("BLOC 1 …");

        assertThat(writer().draft(WISH)).isEqualTo("BLOC 1 …");

        LedgerEntry line = studio.ledger.all().getFirst();
        assertThat(line.reservation().isForScript()).isTrue();
        assertThat(line.reservation().lane()).isEqualTo("gemini-flash");
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, Money.ZERO, 1));
        assertThat(LedgerCsv.of(studio.ledger.all())).contains(",script,", "gemini-flash");
    }

    @Test
    void aDraftThatDidNotComeMayHaveBeenCharged() {
        fake.fails(new StudioException(new Problem("X-LOST", "Lost.", "Nothing.", "Again.")));

        assertThatThrownBy(() -> writer().draft(WISH)).isInstanceOf(StudioException.class);

        assertThat(outcome()).contains(ChargeOutcome.FAILED);
        assertThat(studio.spending().perhaps()).isEqualTo(PRICE);
    }

    @Test
    void aDraftThatWasRefusedBeforeItWasWrittenIsNotCharged() {
        fake.fails(new StudioException(new Problem("DRAFT-BUSY", "Busy.", "Nothing.", "Wait.")));

        assertThatThrownBy(() -> writer().draft(WISH)).isInstanceOf(StudioException.class);

        assertThat(outcome()).contains(ChargeOutcome.REFUSED);
        assertThat(studio.spending().counts()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDraftThatWasGivenUpMayHaveBeenCharged() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> writer().draft(WISH)).isInstanceOf(InterruptedException.class);

        assertThat(outcome()).contains(ChargeOutcome.CANCELLED);
    }

    @Test
    void aDraftThatWouldPassACapIsNotAskedFor() {
        studio.caps = Caps.perProject(Money.dollars("0.005"));
        fake.says("BLOC 1 …");

        assertThatThrownBy(() -> writer().draft(WISH))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("BUDGET-PROJECT"));

        assertThat(fake.asked).hasValue(0);
        assertThat(studio.ledger.all()).isEmpty();
    }

    @Test
    void theMoneyIsSetAsideBeforeTheWriterIsAsked() throws Exception {
        ScriptWriter looking =
                new ScriptWriter() {
                    @Override
                    public Money most(DraftWish wish) {
                        return PRICE;
                    }

                    @Override
                    public String draft(DraftWish wish) {
                        assertThat(studio.spending().reserved()).isEqualTo(PRICE);
                        return "asked";
                    }
                };

        assertThat(paid(looking).draft(WISH)).isEqualTo("asked");
    }

    /** The program died while it waited: the answer may have been paid. */
    @Test
    void aDraftFoundUnsettledAtTheStartIsNotGivenBack() {
        AttemptId attempt = underWay();

        studio.recover();

        assertThat(settled(attempt)).contains(ChargeOutcome.LOST);
        assertThat(studio.spending().perhaps()).isEqualTo(PRICE);
    }

    /** A copy of the project's folder has its id and a lock of its own. */
    @Test
    void aDraftUnderWayInAnotherProcessHasTheLastWord() {
        AttemptId attempt = underWay();

        studio.recover();
        assertThat(studio.spending().counts()).isEqualTo(PRICE);
        payments().settle(attempt, ChargeOutcome.READY, clock.instant());
        studio.recover();

        assertThat(settled(attempt)).contains(ChargeOutcome.READY);
        assertThat(studio.spending()).isEqualTo(new Spending(Money.ZERO, PRICE, Money.ZERO, 1));
    }

    @Test
    void aScriptIsNoClipButNoWasteEither() throws Exception {
        fake.says("BLOC 1 …");
        writer().draft(WISH);

        CostReport report = CostReport.of(studio.ledger.all(), Set.of());

        assertThat(report).isEqualTo(new CostReport(PRICE, Money.ZERO, 0));
        assertThat(report.perAcceptedClip()).isEmpty();
    }

    private AttemptId underWay() {
        AttemptId attempt = new AttemptId(UUID.randomUUID());
        assertThat(payments().reserveDraft(attempt, "gemini-flash", PRICE, NOON)).isEmpty();
        return attempt;
    }

    private PaidWriter writer() {
        return paid(fake);
    }

    private PaidWriter paid(ScriptWriter writer) {
        return new PaidWriter(
                new DraftOffer(writer, "gemini-flash"), payments(), clock, UUID::randomUUID);
    }

    private Payments payments() {
        return Payments.from(
                new Payments.Account(
                        studio.ledger,
                        studio.project,
                        "video",
                        () -> studio.caps,
                        java.time.ZoneOffset.UTC));
    }

    private Optional<ChargeOutcome> outcome() {
        return settled(
                studio.ledger
                        .on(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                        .getFirst()
                        .reservation()
                        .attempt());
    }

    private Optional<ChargeOutcome> settled(AttemptId attempt) {
        return studio.ledger
                .find(attempt)
                .flatMap(LedgerEntry::settlement)
                .map(LedgerEntry.Settlement::outcome);
    }
}
