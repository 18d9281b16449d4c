package studio.rushes.ui.review;

import java.util.concurrent.CompletableFuture;
import studio.rushes.generation.TakeId;
import studio.rushes.script.ScriptEdit;

/**
 * Where the takes of an open project are judged, and the line of a block is reworded. Called on the
 * window's thread and answers at once; what is decided is written in the order it was asked for,
 * and can be undone. A future fails with a {@link studio.rushes.problem.StudioException}.
 */
public interface ReviewDesk {
    /** Has its block play this take for good. */
    CompletableFuture<Void> confirm(TakeId take);

    /** Throws a take out of sight and of the film; its block plays the next one there is. */
    CompletableFuture<Void> reject(TakeId take);

    /** Takes a rejection back. */
    CompletableFuture<Void> restore(TakeId take);

    /** Gives a take 1 to 5 stars, or none. */
    CompletableFuture<Void> rate(TakeId take, int stars);

    /**
     * @throws studio.rushes.problem.StudioException where the script may not become that; it then
     *     stays as it was
     */
    void edit(ScriptEdit edit);

    /** A field was left: what is typed next is undone by itself. */
    void breakStep();
}
