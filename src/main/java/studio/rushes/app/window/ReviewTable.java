package studio.rushes.app.window;

import java.util.concurrent.CompletableFuture;
import studio.rushes.generation.TakeId;
import studio.rushes.project.Deeds;
import studio.rushes.project.ScriptBook;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.review.ReviewDesk;

/** The takes of an open project as the window judges them. */
record ReviewTable(Deeds deeds, ScriptBook book) implements ReviewDesk {
    @Override
    public CompletableFuture<Void> confirm(TakeId take) {
        return deeds.confirm(take);
    }

    @Override
    public CompletableFuture<Void> reject(TakeId take) {
        return deeds.reject(take);
    }

    @Override
    public CompletableFuture<Void> restore(TakeId take) {
        return deeds.restore(take);
    }

    @Override
    public CompletableFuture<Void> rate(TakeId take, int stars) {
        return deeds.rate(take, stars);
    }

    @Override
    public void edit(ScriptEdit edit) {
        book.edit(edit);
    }

    @Override
    public void breakStep() {
        book.breakStep();
    }
}
