package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.rushes.generation.Budget;
import studio.rushes.generation.CostReport;
import studio.rushes.ui.ledger.LedgerDesk;

/** A ledger in memory. */
public final class FakeLedgerDesk implements LedgerDesk {
    public final List<Path> exported = new CopyOnWriteArrayList<>();
    public volatile Page page =
            new Page(List.of(), CostReport.of(List.of(), Set.of()), Budget.UNCOUNTED);

    @Override
    public Page spending() {
        return page;
    }

    @Override
    public void exportSpending(Path file) {
        exported.add(file);
    }
}
