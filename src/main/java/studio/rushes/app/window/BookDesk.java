package studio.rushes.app.window;

import javafx.util.Subscription;
import studio.rushes.generation.TakeStore;
import studio.rushes.project.ScriptBook;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.script.ScriptDesk;

/** The open script for the left column, on the window's thread. */
final class BookDesk implements ScriptDesk {
    private final ScriptBook book;

    BookDesk(ScriptBook book) {
        this.book = book;
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
        book.undo();
    }

    @Override
    public void redo() {
        book.redo();
    }

    @Override
    public boolean canUndo() {
        return book.canUndo();
    }

    @Override
    public boolean canRedo() {
        return book.canRedo();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        TakeStore.Subscription subscription = book.onChange(() -> FxThread.run(changed));
        return subscription::close;
    }
}
