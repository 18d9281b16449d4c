package studio.rushes.ui.cloud;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.generation.Money;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.sharing.Conflict;

/**
 * The open video beside the cloud pipeline. Every call returns at once; a future fails with a
 * {@link studio.rushes.problem.StudioException}.
 */
public interface ShareDesk {
    /** How it stands now. */
    ShareStanding now();

    /** Hears of each change, on any thread. */
    Subscription onChange(Consumer<ShareStanding> listener);

    /** Mirrors it from now on; sends no script and buys nothing. */
    CompletableFuture<Void> share();

    /** Mirrors it no longer; what is in the cloud stays there. */
    CompletableFuture<Void> unshare();

    /** Goes on with a sharing that had stopped. */
    CompletableFuture<Void> resume();

    /**
     * Runs the video here.
     *
     * @param fromALivingOwner only where a person said so
     */
    CompletableFuture<Claim> takeOver(boolean fromALivingOwner);

    /** Both versions of what was changed on both sides. */
    CompletableFuture<Versions> versions(Conflict conflict);

    /** Ours replaces theirs. */
    CompletableFuture<Void> keepMine(Conflict.Kind kind);

    /** Theirs replaces ours; for words that can be undone as any edit. */
    CompletableFuture<Void> takeTheirs(Conflict.Kind kind);

    /** Takes over words that were changed there only. */
    CompletableFuture<Void> takeTheirWords();

    /** Sends ours again over words that were changed there only. */
    CompletableFuture<Void> keepMyWords();

    /** Brings the film that was made there only. */
    CompletableFuture<Void> takeTheirFilm();

    /** That film stays there; it is not offered again. */
    CompletableFuture<Void> leaveTheirFilm();

    /** The blocks that wait because they may be made elsewhere are bought here all the same. */
    CompletableFuture<Void> makeHereToo();

    /** What it would cost to have the pipeline make it; buys nothing. */
    CompletableFuture<CloudOffer> price();

    /**
     * Has the pipeline make every block anew: this is the purchase.
     *
     * @param confirmed the sum that a person saw and agreed to
     */
    CompletableFuture<Void> run(Money confirmed);
}
