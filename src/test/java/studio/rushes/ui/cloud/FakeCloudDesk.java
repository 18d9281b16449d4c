package studio.rushes.ui.cloud;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudCheck;
import studio.rushes.sharing.CloudListing;
import studio.rushes.sharing.CloudRow;

/** A cloud that answers as it is told to. */
public final class FakeCloudDesk implements CloudDesk {
    public CompletableFuture<Listing> listing = new CompletableFuture<>();
    public CompletableFuture<Path> brought = new CompletableFuture<>();
    public CompletableFuture<Map<CloudCheck.Service, Optional<Problem>>> checked =
            new CompletableFuture<>();
    public CloudCheck.Hearer hearer = (_, _) -> {};
    public final List<String> asked = new ArrayList<>();

    /** These are all, and none of them is on this computer. */
    public void has(CloudRow... rows) {
        listing =
                CompletableFuture.completedFuture(
                        new Listing(new CloudListing(List.of(rows), List.of()), Map.of()));
    }

    @Override
    public CompletableFuture<Listing> list() {
        asked.add("list");
        return listing.copy();
    }

    @Override
    public CompletableFuture<Path> bring(CloudRow row) {
        asked.add("bring " + row.id());
        return brought;
    }

    @Override
    public CompletableFuture<Map<CloudCheck.Service, Optional<Problem>>> check(
            CloudCheck.Hearer heard) {
        asked.add("check");
        hearer = heard;
        return checked;
    }
}
