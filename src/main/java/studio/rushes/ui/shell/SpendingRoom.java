package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.script.Script;
import studio.rushes.ui.ledger.SpendingModel;

/** What is spent is counted again with each take. */
record SpendingRoom(SpendingModel spending) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        spending.open(
                new SpendingModel.Source(desk.ledger(), desk::takes, desk.launching()::label));
    }

    @Override
    public void heard(List<Take> changes) {
        spending.refresh();
    }

    @Override
    public void close() {
        spending.close();
    }
}
