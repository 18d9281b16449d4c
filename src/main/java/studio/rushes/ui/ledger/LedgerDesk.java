package studio.rushes.ui.ledger;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.generation.Budget;
import studio.rushes.generation.CostReport;
import studio.rushes.generation.LedgerEntry;

/**
 * What the window needs of the ledger. All of it may block for some milliseconds, is called off the
 * window's thread, and throws {@link studio.rushes.problem.StudioException}.
 */
public interface LedgerDesk {
    /**
     * What this project spent, and what is left of its caps.
     *
     * @param entries oldest first
     */
    record Page(List<LedgerEntry> entries, CostReport report, Budget budget) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** As things stand now; takes change it, so ask again after a take has changed. */
    Page spending();

    /** Writes the lines of this project as CSV, whole or not at all. */
    void exportSpending(Path file);
}
