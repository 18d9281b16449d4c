package studio.rushes.ui.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.rushes.generation.Money;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.sharing.Conflict;

/** A video beside a cloud in memory that remembers what it was asked for. */
public final class FakeShareDesk implements ShareDesk {
    public ShareStanding standing = new ShareStanding.Alone(Optional.empty());
    public final List<String> asked = new ArrayList<>();
    public CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    public CompletableFuture<Claim> claim = CompletableFuture.completedFuture(new Claim.Held());
    public CompletableFuture<Versions> versions = new CompletableFuture<>();
    public CompletableFuture<CloudOffer> price = new CompletableFuture<>();
    private final List<Consumer<ShareStanding>> listeners = new CopyOnWriteArrayList<>();

    /** It stands otherwise now. */
    public void stand(ShareStanding now) {
        standing = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Whether anybody listens to it. */
    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Override
    public ShareStanding now() {
        return standing;
    }

    @Override
    public Subscription onChange(Consumer<ShareStanding> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private CompletableFuture<Void> note(String what) {
        asked.add(what);
        return done;
    }

    @Override
    public CompletableFuture<Void> share() {
        return note("share");
    }

    @Override
    public CompletableFuture<Void> unshare() {
        return note("unshare");
    }

    @Override
    public CompletableFuture<Void> resume() {
        return note("resume");
    }

    @Override
    public CompletableFuture<Claim> takeOver(boolean fromALivingOwner) {
        asked.add(fromALivingOwner ? "take from somebody alive" : "take");
        return claim;
    }

    @Override
    public CompletableFuture<Versions> versions(Conflict conflict) {
        asked.add("versions");
        return versions;
    }

    @Override
    public CompletableFuture<Void> keepMine(Conflict.Kind kind) {
        return note("keep mine " + kind);
    }

    @Override
    public CompletableFuture<Void> takeTheirs(Conflict.Kind kind) {
        return note("take theirs " + kind);
    }

    @Override
    public CompletableFuture<Void> takeTheirWords() {
        return note("take their words");
    }

    @Override
    public CompletableFuture<Void> keepMyWords() {
        return note("keep my words");
    }

    @Override
    public CompletableFuture<Void> takeTheirFilm() {
        return note("take their film");
    }

    @Override
    public CompletableFuture<Void> leaveTheirFilm() {
        return note("leave their film");
    }

    @Override
    public CompletableFuture<Void> makeHereToo() {
        return note("make here too");
    }

    @Override
    public CompletableFuture<CloudOffer> price() {
        asked.add("price");
        return price;
    }

    @Override
    public CompletableFuture<Void> run(Money confirmed) {
        return note("run " + confirmed);
    }
}
