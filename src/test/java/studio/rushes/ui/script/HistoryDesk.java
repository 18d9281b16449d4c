package studio.rushes.ui.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.util.Subscription;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditHistory;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/** A script on the desk with a real history and nothing behind it but, perhaps, a folder. */
public final class HistoryDesk implements ScriptDesk {
    public final Map<BlockId, Integer> takes = new HashMap<>();
    private final EditHistory history;
    private final FileDesk files;
    private final List<Runnable> listeners = new ArrayList<>();

    HistoryDesk(Script script) {
        this(script, new FolderFiles(FolderFiles.made()));
    }

    public HistoryDesk(Script script, FileDesk files) {
        history = new EditHistory(script);
        this.files = files;
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
    public List<EditStep> done() {
        return history.done();
    }

    @Override
    public List<EditStep> undone() {
        return history.undone();
    }

    @Override
    public int takes(BlockId block) {
        return takes.getOrDefault(block, 0);
    }

    @Override
    public FileDesk files() {
        return files;
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
