package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.generation.Samples.LATER;
import static studio.rushes.generation.Samples.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCsvTest {
    @Test
    void aLineHoldsEverythingAndEndsAsTheStandardSays() {
        String csv = LedgerCsv.of(List.of(entry("Harbour")));
        assertThat(csv)
                .isEqualTo(
                        "reserved_at,day,project,project_id,block,take,attempt,model,currency,"
                                + "price,actual,outcome,charged,settled_at\r\n"
                                + "2026-11-22T12:00:00Z,2026-11-22,Harbour,p1,3,"
                                + "00000000-0000-0003-0000-000000000004,"
                                + "00000000-0000-0001-0000-000000000002,veo,USD,0.800000,0.800000,"
                                + "READY,CERTAIN,2026-11-22T12:00:10Z\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirCell() {
        assertThat(LedgerCsv.of(List.of(entry("a,\"b\"\r\nc"))))
                .contains(",\"a,\"\"b\"\"\r\nc\",p1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|calc", "\t=1", "\r=1", "  =1", "\uFF1D1"})
    void noCellIsAFormula(String title) {
        assertThat(LedgerCsv.of(List.of(entry(title)))).contains("'" + title);
    }

    @Test
    void whatIsUnderWayHasNoActualCost() {
        LedgerEntry open = new LedgerEntry(entry("x").reservation(), Optional.empty());
        assertThat(LedgerCsv.of(List.of(open))).endsWith(",0.800000,,OPEN,RESERVED,\r\n");
    }

    private static LedgerEntry entry(String title) {
        Money price = Money.dollars("0.80");
        return new LedgerEntry(
                new Reservation(
                        Samples.ATTEMPT,
                        new TakeId(new UUID(3, 4)),
                        new ProjectId("p1"),
                        title,
                        3,
                        "veo",
                        price,
                        LocalDate.of(2026, 11, 22),
                        NOON),
                Optional.of(new LedgerEntry.Settlement(price, ChargeOutcome.READY, LATER)));
    }
}
