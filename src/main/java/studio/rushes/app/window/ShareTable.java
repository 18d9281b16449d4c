package studio.rushes.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.app.cloud.CloudSession;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.CloudOffer;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.KeptWords;
import studio.rushes.sharing.RunInCloud;
import studio.rushes.sharing.SharedProject;
import studio.rushes.sharing.SharedSession;
import studio.rushes.ui.cloud.ShareDesk;
import studio.rushes.ui.cloud.ShareStanding;
import studio.rushes.ui.cloud.Versions;

/** An open project beside the cloud, as the window sees it. Safe for many threads. */
final class ShareTable implements ShareDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ShareTable.class);

    private final ProjectSession session;
    private final StudioCloud studio;
    private final CloudSession cloud;
    private final ExecutorService asking;
    private final List<Consumer<ShareStanding>> listeners = new CopyOnWriteArrayList<>();
    private volatile ShareStanding standing = new ShareStanding.Alone(Optional.empty());
    private @Nullable SharedSession heard;

    /**
     * @param asking where disk and services are waited for
     */
    ShareTable(ProjectSession session, StudioCloud studio, ExecutorService asking) {
        this.session = session;
        this.studio = studio;
        this.asking = asking;
        cloud = studio.of(session);
    }

    /** It does what it did before, so that there is something to listen to. */
    void attended() {
        listen();
        session.takes().onChange(this::heard);
        cloud.troubles().onChange(this::refresh);
        refresh();
    }

    private synchronized void listen() {
        SharedSession now = cloud.shared().orElse(null);
        if (now == null || now == heard) {
            return;
        }
        heard = now;
        SharedProject share = now.share();
        share.mirror().onStanding(_ -> refresh());
        share.onRunning(_ -> refresh());
        share.offers().onChange(_ -> refresh());
        share.disputes().onConflict(_ -> refresh());
    }

    private void refresh() {
        try {
            asking.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("nobody looks at {} any more", session.folder().name(), e);
        }
    }

    /** One after the other, so that what is told last is the latest. */
    private synchronized void look() {
        try {
            ShareStanding now = read();
            if (!now.equals(standing)) {
                standing = now;
                listeners.forEach(listener -> listener.accept(now));
            }
        } catch (StudioException e) {
            LOG.warn(
                    "how {} is shared cannot be read: {}", session.folder().name(), e.getMessage());
        }
    }

    private ShareStanding read() {
        return cloud.shared()
                .map(this::read)
                .orElseGet(() -> new ShareStanding.Alone(hindrance(), doubts()));
    }

    private ShareStanding.Doubts doubts() {
        return new ShareStanding.Doubts(numbers(barred()), cloud.troubles().all());
    }

    /** Those that wait because they may be made elsewhere too. */
    private List<Take> barred() {
        return session.takes().all().stream().filter(ShareTable::isBarred).toList();
    }

    private static boolean isBarred(Take take) {
        return take.state() instanceof TakeState.Queued
                && take.state()
                        .trouble()
                        .filter(why -> why.code().equals("LEASE-BLOCK-ELSEWHERE"))
                        .isPresent();
    }

    private List<Integer> numbers(List<Take> takes) {
        Script now = session.book().script();
        return takes.stream()
                .map(take -> now.number(take.request().block()))
                .filter(number -> number > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private void heard(Take take) {
        if (isBarred(take) || !standing.doubts().elsewhere().isEmpty()) {
            refresh();
        }
    }

    private ShareStanding read(SharedSession now) {
        return new ShareStanding.Shared(
                now.video().id(),
                now.share().mirror().standing(),
                now.share().running(),
                now.share().disputes().open(),
                now.share().offers().now(),
                doubts());
    }

    private Optional<Problem> hindrance() {
        return session.watching()
                ? Optional.of(Problem.of("PROJECT-BUSY").with("folder", session.folder().root()))
                : studio.missing();
    }

    @Override
    public ShareStanding now() {
        return standing;
    }

    @Override
    public Subscription onChange(Consumer<ShareStanding> listener) {
        listeners.add(listener);
        // What was set up in the settings since then counts.
        refresh();
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Void> share() {
        return act(() -> cloud.share());
    }

    @Override
    public CompletableFuture<Void> unshare() {
        return act(cloud::unshare);
    }

    @Override
    public CompletableFuture<Void> resume() {
        return act(() -> shared().mirror().resume());
    }

    @Override
    public CompletableFuture<Claim> takeOver(boolean fromALivingOwner) {
        return Coming.from(asking, () -> shared().run(fromALivingOwner));
    }

    @Override
    public CompletableFuture<Versions> versions(Conflict conflict) {
        return Coming.from(
                asking,
                () ->
                        switch (conflict.kind()) {
                            case SCRIPT -> words(conflict);
                            case FILM ->
                                    new Versions.Films(
                                            film(conflict.mine(), Optional.empty()),
                                            film(conflict.theirs(), Optional.of(conflict.since())));
                        });
    }

    private Versions words(Conflict conflict) {
        Script now = session.book().script();
        return new Versions.Words(
                KeptWords.in(now, conflict.mine()), KeptWords.in(now, conflict.theirs()));
    }

    /**
     * @param found where the file's own time says only when it was brought
     */
    private static Versions.Film film(Path file, Optional<Instant> found) {
        try {
            return new Versions.Film(
                    Files.size(file),
                    found.isPresent() ? found.get() : Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("MIRROR-VERSION-UNREADABLE").with("file", file), e);
        }
    }

    @Override
    public CompletableFuture<Void> keepMine(Conflict.Kind kind) {
        return act(() -> {
            shared().disputes().chooseMine(kind);
            shared().online();
        });
    }

    @Override
    public CompletableFuture<Void> takeTheirs(Conflict.Kind kind) {
        return act(() -> {
            switch (kind) {
                case SCRIPT ->
                        replace(shared().disputes().chooseTheirWords(session.book().script()));
                case FILM -> {
                    shared().disputes().chooseTheirFilm(session.folder().film());
                    session.film().brought();
                }
            }
            shared().changed();
        });
    }

    @Override
    public CompletableFuture<Void> takeTheirWords() {
        return act(() -> replace(shared().offers().takeWords(session.book().script())));
    }

    /** As any edit, so that it can be undone. */
    private void replace(Script theirs) {
        session.book().edit(new ScriptEdit.Replace(theirs));
    }

    @Override
    public CompletableFuture<Void> keepMyWords() {
        return act(() -> shared().offers().keepMyWords());
    }

    @Override
    public CompletableFuture<Void> takeTheirFilm() {
        return act(cloud::bringTheirFilm);
    }

    @Override
    public CompletableFuture<Void> leaveTheirFilm() {
        return act(() -> shared().offers().leaveFilm());
    }

    @Override
    public CompletableFuture<Void> makeHereToo() {
        return act(() -> cloud.makeHereToo(barred()));
    }

    @Override
    public CompletableFuture<CloudOffer> price() {
        return Coming.from(
                asking,
                () -> {
                    RunInCloud run = cloud.runInCloud();
                    // Whoever does not know whether it was bought finds out before buying.
                    run.look();
                    return run.offer(session.book().script());
                });
    }

    @Override
    public CompletableFuture<Void> run(Money confirmed) {
        return act(() -> {
            cloud.share();
            RunInCloud run = cloud.runInCloud();
            try {
                run.start(session.book().script(), confirmed, session.folder().cache());
            } finally {
                if (run.underWay().isPresent()) {
                    cloud.handedOver();
                }
            }
        });
    }

    private SharedProject shared() {
        return cloud.shared()
                .map(SharedSession::share)
                .orElseThrow(() -> new StudioException(Problem.of("MIRROR-CONFLICT-OVER")));
    }

    private CompletableFuture<Void> act(Act act) {
        return Coming.from(
                        asking,
                        () -> {
                            try {
                                act.perform();
                                return act;
                            } finally {
                                listen();
                                look();
                            }
                        })
                .thenAccept(_ -> {});
    }

    /** Blocks for as long as a service takes. */
    @FunctionalInterface
    private interface Act {
        void perform() throws InterruptedException;
    }
}
