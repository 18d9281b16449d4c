package studio.rushes.app.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.Budget;
import studio.rushes.generation.CostReport;
import studio.rushes.generation.LedgerCsv;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;
import studio.rushes.ui.ledger.LedgerDesk;

/** What an open project spent. */
final class SpendingBook implements LedgerDesk {
    private final WindowParts parts;
    private final ProjectSession session;

    SpendingBook(WindowParts parts, ProjectSession session) {
        this.parts = parts;
        this.session = session;
    }

    @Override
    public Page spending() {
        List<LedgerEntry> entries = entries();
        Set<TakeId> playing =
                session.takes().all().stream()
                        .filter(Take::chosen)
                        .map(Take::id)
                        .collect(Collectors.toSet());
        Budget budget = session.takes().budget().orElse(Budget.UNCOUNTED);
        return new Page(entries, CostReport.of(entries, playing), budget);
    }

    @Override
    public void exportSpending(Path file) {
        try {
            AtomicFile.write(file, LedgerCsv.of(entries()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("LEDGER-NOT-EXPORTED").with("file", file.getFileName()), e);
        }
    }

    private List<LedgerEntry> entries() {
        return parts.ledger().get().of(session.id());
    }
}
