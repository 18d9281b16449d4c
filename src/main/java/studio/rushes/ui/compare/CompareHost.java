package studio.rushes.ui.compare;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.preview.LaidCaptions;

/** What comparing takes asks of its window. Used on the window's thread. */
public interface CompareHost {
    /** Takes are about to be heard: whatever else plays shall be still. */
    void silence();

    /** What is read over a take; fails with a {@link studio.rushes.problem.StudioException}. */
    CompletableFuture<LaidCaptions> captions(Take take);

    /**
     * Changes the script as one step, where the project is run from here, else says why not.
     *
     * @throws studio.rushes.problem.StudioException where the script may not become that
     */
    void edit(ScriptEdit edit);

    /** Takes back what was done last, or does it again. */
    void undo();

    void redo();

    /**
     * There is nothing to compare yet: says so, and offers to make another take.
     *
     * @param price what that costs; empty where it is free
     */
    void tooFew(BlockId block, boolean none, Optional<String> price);

    void say(String words);

    void tell(Problem problem);
}
