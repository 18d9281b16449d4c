package studio.rushes.app.window;

import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.util.Subscription;
import studio.rushes.generation.TakeStore;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.ScriptBook;
import studio.rushes.project.TakeRoom;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.script.FileDesk;
import studio.rushes.ui.script.ScriptDesk;

/** The open script for the left column, on the window's thread. */
final class BookDesk implements ScriptDesk {
    private final studio.rushes.ui.shell.ScriptDesk whole;
    private final ScriptBook book;
    private final TakeRoom takes;
    private final FileTable files;

    /**
     * @param whole undoes whatever was done last, here as everywhere
     * @param work where files are copied and read
     */
    BookDesk(
            studio.rushes.ui.shell.ScriptDesk whole, ProjectSession session, ExecutorService work) {
        this.whole = whole;
        book = session.book();
        takes = session.takes();
        files = new FileTable(session.folder(), session.watching(), work);
    }

    @Override
    public Script script() {
        return book.script();
    }

    @Override
    public void edit(ScriptEdit edit) {
        book.edit(edit);
    }

    @Override
    public void breakStep() {
        book.breakStep();
    }

    @Override
    public void undo() {
        var _ = whole.undo();
    }

    @Override
    public void redo() {
        var _ = whole.redo();
    }

    @Override
    public boolean canUndo() {
        return whole.canUndo();
    }

    @Override
    public boolean canRedo() {
        return whole.canRedo();
    }

    @Override
    public List<EditStep> done() {
        return book.done();
    }

    @Override
    public List<EditStep> undone() {
        return book.undone();
    }

    @Override
    public int takes(BlockId block) {
        return (int)
                takes.all().stream().filter(take -> take.request().block().equals(block)).count();
    }

    @Override
    public FileDesk files() {
        return files;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        TakeStore.Subscription subscription = book.onChange(() -> FxThread.run(changed));
        return subscription::close;
    }
}
