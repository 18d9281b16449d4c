package studio.rushes.ui.review;

import java.util.concurrent.CompletableFuture;
import studio.rushes.problem.Problem;
import studio.rushes.ui.grid.BlockCardModel;

/** What the review asks of its window. Used on the window's thread. */
public interface ReviewHost {
    /** Whether the project is run from here, so that something can be changed. */
    boolean possible();

    /** Does something where the project is run from here, else says why not. */
    void ifRunning(Runnable act);

    /** Asks for another take of a block at the price its button names. */
    void again(BlockCardModel card);

    /**
     * Tells why something decided was not written.
     *
     * @param end runs when it is on disk and on the cards, or failed
     */
    void follow(CompletableFuture<Void> decision, Runnable end);

    /** The last block was just decided. */
    void allDecided();

    /** Takes back what was done last, or does it again. */
    void undo();

    void redo();

    void tell(Problem problem);
}
