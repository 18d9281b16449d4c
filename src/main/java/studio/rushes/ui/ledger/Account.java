package studio.rushes.ui.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import studio.rushes.generation.Budget;
import studio.rushes.generation.CostReport;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;

/**
 * What a project spent, as the window shows it.
 *
 * @param lines oldest first
 * @param spending over all lines
 * @param bills what each take cost, all its attempts together
 */
public record Account(
        List<LedgerLine> lines,
        Spending spending,
        CostReport report,
        Budget budget,
        Map<TakeId, Spending> bills) {
    public static final Account EMPTY =
            new Account(
                    List.of(),
                    Spending.NOTHING,
                    CostReport.of(List.of(), java.util.Set.of()),
                    Budget.UNCOUNTED,
                    Map.of());

    static Account of(LedgerDesk.Page page, List<Take> takes, UnaryOperator<String> model) {
        Map<TakeId, Take> known =
                takes.stream().collect(Collectors.toMap(Take::id, Function.identity()));
        Map<TakeId, List<LedgerEntry>> byTake =
                page.entries().stream()
                        .collect(Collectors.groupingBy(entry -> entry.reservation().take()));
        return new Account(
                page.entries().stream()
                        .map(entry ->
                                LedgerLine.of(
                                        entry,
                                        Optional.ofNullable(known.get(entry.reservation().take())),
                                        model.apply(entry.reservation().lane())))
                        .toList(),
                Spending.of(page.entries()),
                page.report(),
                page.budget(),
                byTake.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, its -> Spending.of(its.getValue()))));
    }

    /** Whether there is anything to say: money was set aside at least once, or a cap is set. */
    boolean speaks() {
        return !lines.isEmpty()
                || budget.caps().project().isPresent()
                || budget.caps().day().isPresent();
    }
}
