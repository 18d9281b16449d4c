package studio.rushes.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.script.FileDesk;
import studio.rushes.ui.script.FolderFiles;
import studio.rushes.ui.script.ScriptDesk;

/** The script of a project in memory, for the real column. */
public final class FakeWriting implements ScriptDesk {
    public final List<EditStep> done = new ArrayList<>();
    public FileDesk files = new FolderFiles(FolderFiles.made());
    private final FakeDesk desk;

    FakeWriting(FakeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Script script() {
        return desk.script();
    }

    @Override
    public void edit(ScriptEdit edit) {
        desk.edit(edit);
    }

    @Override
    public void breakStep() {}

    @Override
    public void undo() {
        var _ = desk.undo();
    }

    @Override
    public void redo() {
        var _ = desk.redo();
    }

    @Override
    public boolean canUndo() {
        return desk.canUndo();
    }

    @Override
    public boolean canRedo() {
        return desk.canRedo();
    }

    @Override
    public List<EditStep> done() {
        return List.copyOf(done);
    }

    @Override
    public List<EditStep> undone() {
        return List.of();
    }

    @Override
    public int takes(BlockId block) {
        return (int)
                desk.takes().stream()
                        .map(Take::request)
                        .filter(request -> request.block().equals(block))
                        .count();
    }

    @Override
    public FileDesk files() {
        return files;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        TakeStore.Subscription subscription = desk.onScript(_ -> FxThread.run(changed));
        return subscription::close;
    }
}
