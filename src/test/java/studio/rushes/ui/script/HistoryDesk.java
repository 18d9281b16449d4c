package studio.rushes.ui.script;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import studio.rushes.script.EditHistory;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/** A script on the desk with a real history and nothing behind it. */
final class HistoryDesk implements ScriptDesk {
    private final EditHistory history;
    private final List<Runnable> listeners = new ArrayList<>();

    HistoryDesk(Script script) {
        history = new EditHistory(script);
    }

    @Override
    public Script script() {
        return history.script();
    }

    @Override
    public void edit(ScriptEdit edit) {
        history.apply(edit);
        changed();
    }

    @Override
    public void breakStep() {
        history.breakStep();
    }

    @Override
    public void undo() {
        history.undo();
        changed();
    }

    @Override
    public void redo() {
        history.redo();
        changed();
    }

    @Override
    public boolean canUndo() {
        return history.canUndo();
    }

    @Override
    public boolean canRedo() {
        return history.canRedo();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
