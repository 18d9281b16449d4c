package studio.rushes.ui.draft;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.generation.DraftWish;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.script.Script;

/** What the window needs to have a script drafted. */
public interface DraftDesk {
    /** Why nothing can be drafted now, such as no sign-in. Returns at once. */
    Optional<Problem> cannotDraft();

    /** The most one draft can cost. Returns at once. */
    Money most(DraftWish wish);

    /**
     * Asks for a draft; returns at once. Cancelling gives up waiting. Fails with a {@link
     * studio.rushes.problem.StudioException}.
     *
     * @return the project's script with the drafted blocks in it; nothing is changed yet
     */
    CompletableFuture<Script> draft(DraftWish wish);

    /**
     * The project's script with the blocks of a pasted one in it; nothing is changed yet. Returns
     * at once; fails with a {@link studio.rushes.problem.StudioException}.
     */
    CompletableFuture<Script> paste(String text);

    /** Takes a draft as the project's script, as one step that can be undone. */
    void take(Script draft);
}
