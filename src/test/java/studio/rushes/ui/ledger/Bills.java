package studio.rushes.ui.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.CostReport;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Reservation;
import studio.rushes.generation.Spending;
import studio.rushes.generation.TakeId;

/** Lines of a ledger to show. */
public final class Bills {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Bills() {}

    /** The first attempt at the first take of a block. */
    public static LedgerEntry open(int block, String price) {
        return entry(block, price, Optional.empty());
    }

    public static LedgerEntry settled(int block, String price, ChargeOutcome outcome) {
        Money whole = Money.dollars(price);
        return entry(
                block,
                price,
                Optional.of(
                        new LedgerEntry.Settlement(
                                outcome.of(whole), outcome, NOON.plusSeconds(block * 60L + 40))));
    }

    private static LedgerEntry entry(
            int block, String price, Optional<LedgerEntry.Settlement> settlement) {
        return new LedgerEntry(
                new Reservation(
                        new AttemptId(new UUID(9, block)),
                        new TakeId(new UUID(block, 1)),
                        new ProjectId("p1"),
                        "Harbour",
                        block,
                        "veo-3.1-fast-generate-001",
                        Money.dollars(price),
                        LocalDate.of(2026, 11, 22),
                        NOON.plusSeconds(block * 60L)),
                settlement);
    }

    /**
     * @param playing the blocks that play their first take
     */
    public static LedgerDesk.Page page(Caps caps, Set<Integer> playing, LedgerEntry... entries) {
        List<LedgerEntry> all = Arrays.asList(entries);
        Set<TakeId> takes =
                playing.stream()
                        .map(block -> new TakeId(new UUID(block, 1)))
                        .collect(java.util.stream.Collectors.toSet());
        return new LedgerDesk.Page(
                all,
                CostReport.of(all, takes),
                new Budget(caps, Spending.of(all), Spending.of(all)));
    }

    public static Caps caps(String project, String day) {
        return new Caps(
                Optional.of(project).filter(cap -> !cap.isEmpty()).map(Money::dollars),
                Optional.of(day).filter(cap -> !cap.isEmpty()).map(Money::dollars));
    }
}
