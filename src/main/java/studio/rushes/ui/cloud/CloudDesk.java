package studio.rushes.ui.cloud;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudCheck;
import studio.rushes.sharing.CloudListing;
import studio.rushes.sharing.CloudRow;
import studio.rushes.sharing.DocumentName;

/**
 * What the window asks of the cloud pipeline beyond the open video. Every call returns at once; a
 * future fails with a {@link studio.rushes.problem.StudioException}, and cancelling it stops what
 * it waits for.
 */
public interface CloudDesk {
    /**
     * The pipeline's videos.
     *
     * @param here folders of those that are on this computer, by their main document
     */
    record Listing(CloudListing cloud, Map<DocumentName, Path> here) {
        public Listing {
            here = Map.copyOf(here);
        }
    }

    /** Asks for all of them; the first connection takes seconds. */
    CompletableFuture<Listing> list();

    /**
     * Makes a video a project on this computer, or finds the one it is already.
     *
     * @return its folder, to be opened
     */
    CompletableFuture<Path> bring(CloudRow row);

    /**
     * Asks the three services whether they can be used, at no cost.
     *
     * @param hearer hears each answer as it comes, on any thread
     */
    CompletableFuture<Map<CloudCheck.Service, Optional<Problem>>> check(CloudCheck.Hearer hearer);
}
