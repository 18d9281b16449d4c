package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekTest {
    private static final ProjectId HARBOUR = new ProjectId("harbour");
    private static final ProjectId HONEY = new ProjectId("honey");
    private final List<LedgerEntry> ledger = new ArrayList<>();

    @Test
    void aWeekSaysWhatWasSpentKeptWastedAndFiltered() {
        TakeId kept = paid(HARBOUR, "2026-11-24", "0.96", ChargeOutcome.READY);
        paid(HARBOUR, "2026-11-25", "0.96", ChargeOutcome.READY);
        paid(HARBOUR, "2026-11-25", "0.96", ChargeOutcome.READY);
        paid(HARBOUR, "2026-11-26", "0.96", ChargeOutcome.FILTERED);
        paid(HARBOUR, "2026-11-26", "0.96", ChargeOutcome.FAILED);

        WeekBoard.Figures video = only(board(Map.of(HARBOUR, Set.of(kept))));

        assertThat(video.spent()).isEqualTo(Money.dollars("3.84"));
        assertThat(video.takes()).isEqualTo(3);
        assertThat(video.kept()).isEqualTo(1);
        assertThat(video.keepRate()).contains(33);
        assertThat(video.wasted()).contains(Money.dollars("2.88"));
        assertThat(video.filtered()).isEqualTo(1);
    }

    @Test
    void weeksBeginOnMondayAndBelongToTheYearOfTheirThursday() {
        paid(HARBOUR, "2026-12-28", "1", ChargeOutcome.READY);
        paid(HARBOUR, "2027-01-03", "1", ChargeOutcome.READY);
        paid(HARBOUR, "2027-01-04", "1", ChargeOutcome.READY);

        List<WeekBoard.Week> weeks = board(Map.of()).weeks();

        assertThat(weeks).extracting(WeekBoard.Week::year).containsExactly(2027, 2026);
        assertThat(weeks).extracting(WeekBoard.Week::number).containsExactly(1, 53);
        assertThat(weeks.getLast().videos().getFirst().takes()).isEqualTo(2);
    }

    @Test
    void aTakeThatWasPaidTwiceCountsOnceAndCostsBoth() {
        TakeId twice = new TakeId(UUID.randomUUID());
        add(HARBOUR, "2026-11-24", "0.96", Optional.of(ChargeOutcome.FAILED), twice, 3);
        add(HARBOUR, "2026-11-24", "0.96", Optional.of(ChargeOutcome.READY), twice, 3);

        WeekBoard.Figures video = only(board(Map.of(HARBOUR, Set.of(twice))));

        assertThat(video.takes()).isEqualTo(1);
        assertThat(video.keepRate()).contains(100);
        assertThat(video.spent()).isEqualTo(Money.dollars("1.92"));
        assertThat(video.wasted()).contains(Money.dollars("0.96"));
    }

    @Test
    void whatIsUnderWayIsSetAsideAndNotSpent() {
        add(HARBOUR, "2026-11-24", "0.96", Optional.empty(), new TakeId(UUID.randomUUID()), 1);
        WeekBoard.Figures video = only(board(Map.of(HARBOUR, Set.of())));
        assertThat(video.spent()).isEqualTo(Money.ZERO);
        assertThat(video.underWay()).isEqualTo(Money.dollars("0.96"));
        assertThat(video.wasted()).contains(Money.ZERO);
        assertThat(video.keepRate()).isEmpty();
    }

    @Test
    void ofAVideoThatCannotBeLookedAtNeitherKeptNorWastedIsClaimedNorCountedInTheSum() {
        TakeId kept = paid(HARBOUR, "2026-11-24", "0.96", ChargeOutcome.READY);
        paid(HONEY, "2026-11-24", "2.88", ChargeOutcome.READY);

        WeekBoard.Week week = board(Map.of(HARBOUR, Set.of(kept))).weeks().getFirst();

        assertThat(week.videos())
                .extracting(WeekBoard.Figures::title)
                .containsExactly("honey", "harbour");
        WeekBoard.Figures honey = week.videos().getFirst();
        assertThat(honey.keepRate()).isEmpty();
        assertThat(honey.wasted()).isEmpty();
        assertThat(week.total().spent()).isEqualTo(Money.dollars("3.84"));
        assertThat(week.total().takes()).isEqualTo(2);
        assertThat(week.total().keepRate()).as("of those that are known").contains(100);
        assertThat(week.total().wasted()).contains(Money.ZERO);
    }

    @Test
    void aDraftedScriptIsNoTakeAndNotWasted() {
        add(
                HARBOUR,
                "2026-11-24",
                "0.02",
                Optional.of(ChargeOutcome.READY),
                new TakeId(UUID.randomUUID()),
                Reservation.SCRIPT);
        WeekBoard.Figures video = only(board(Map.of()));
        assertThat(video.takes()).isZero();
        assertThat(video.spent()).isEqualTo(Money.dollars("0.02"));
        assertThat(video.wasted()).contains(Money.ZERO);
    }

    @Test
    void sumsAreExactToTheMillionth() {
        for (int i = 0; i < 30; i++) {
            paid(HARBOUR, "2026-11-24", "0.000001", ChargeOutcome.READY);
        }
        assertThat(only(board(Map.of())).spent().micros()).isEqualTo(30);
    }

    @Test
    void theTableForOtherProgramsHasALineForEachVideoOfEachWeekAndNoFormula() {
        TakeId kept = paid(HARBOUR, "2026-11-24", "0.96", ChargeOutcome.READY);
        paid(new ProjectId("x"), "2026-11-17", "1.5", ChargeOutcome.READY, "=SUM(A1), \"evil\"");

        assertThat(board(Map.of(HARBOUR, Set.of(kept))).csv())
                .isEqualTo(
                        "week,monday,project,project_id,currency,spent,under_way,takes,kept,"
                                + "keep_rate,wasted,filtered\r\n"
                                + "2026-W48,2026-11-23,harbour,harbour,USD,0.960000,0.000000,1,1,"
                                + "100,0.000000,0\r\n"
                                + "2026-W47,2026-11-16,\"'=SUM(A1), \"\"evil\"\"\",x,USD,1.500000,"
                                + "0.000000,1,,,,0\r\n");
    }

    private WeekBoard board(Map<ProjectId, Set<TakeId>> playing) {
        return WeekBoard.of(ledger, playing);
    }

    private static WeekBoard.Figures only(WeekBoard board) {
        assertThat(board.weeks()).hasSize(1);
        assertThat(board.weeks().getFirst().videos()).hasSize(1);
        return board.weeks().getFirst().videos().getFirst();
    }

    private TakeId paid(ProjectId project, String day, String price, ChargeOutcome outcome) {
        return paid(project, day, price, outcome, project.value());
    }

    private TakeId paid(
            ProjectId project, String day, String price, ChargeOutcome outcome, String title) {
        TakeId take = new TakeId(UUID.randomUUID());
        add(project, day, price, Optional.of(outcome), take, 1, title);
        return take;
    }

    private void add(
            ProjectId project,
            String day,
            String price,
            Optional<ChargeOutcome> outcome,
            TakeId take,
            int block) {
        add(project, day, price, outcome, take, block, project.value());
    }

    private void add(
            ProjectId project,
            String day,
            String price,
            Optional<ChargeOutcome> outcome,
            TakeId take,
            int block,
            String title) {
        LocalDate date = LocalDate.parse(day);
        Money money = Money.dollars(price);
        ledger.add(
                new LedgerEntry(
                        new Reservation(
                                new AttemptId(UUID.randomUUID()),
                                take,
                                project,
                                title,
                                block,
                                "veo",
                                money,
                                date,
                                date.atTime(12, 0).toInstant(ZoneOffset.UTC)),
                        outcome.map(end ->
                                new LedgerEntry.Settlement(
                                        end.of(money),
                                        end,
                                        date.atTime(12, 5).toInstant(ZoneOffset.UTC)))));
    }
}
