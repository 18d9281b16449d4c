package studio.rushes.app.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteOutbox;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;
import studio.rushes.sharing.CloudBlock;
import studio.rushes.sharing.CloudFollower;
import studio.rushes.sharing.CloudLink;
import studio.rushes.sharing.CloudRuns;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.LeaseClock;
import studio.rushes.sharing.OldClaims;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.RunInCloud;
import studio.rushes.sharing.SessionFacts;
import studio.rushes.sharing.SharedProject;
import studio.rushes.sharing.SharedSession;
import studio.rushes.sharing.SharedVideo;
import studio.rushes.sharing.VideoBucket;

/**
 * What one open project has to do with the cloud: it is followed there, shared there, made there,
 * or nothing of it. Ends before its session. Safe for many threads; blocking, milliseconds where
 * nothing else is said.
 */
public final class CloudSession implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final StudioCloud cloud;
    private final StudioCloud.Means means;
    private final OpenShares open;
    private final ProjectSession session;
    private final CloudThreads threads = new CloudThreads();
    private @Nullable Outbox outbox;
    private @Nullable CloudRuns runs;
    private @Nullable CloudFollower follower;
    private CloudFollower.@Nullable Listener listener;
    private @Nullable OldClaims claims;
    private final CloudTroubles troubles = new CloudTroubles();
    private volatile @Nullable SharedSession shared;
    private boolean closed;

    CloudSession(
            StudioCloud cloud, StudioCloud.Means means, OpenShares open, ProjectSession session) {
        this.cloud = cloud.of(session.folder());
        this.means = means;
        this.open = open;
        this.session = session;
        troubles.add(open.opening(session.folder()));
    }

    /** What could not be taken in from the cloud. */
    public CloudTroubles troubles() {
        return troubles;
    }

    boolean isOf(ProjectSession one) {
        return session == one;
    }

    /**
     * Keeps a project that was opened from the cloud, or is made there, in step with its video
     * there, from now on.
     *
     * @param hearer hears of it, on threads of this session's; also of a video that is handed over
     *     later
     * @return empty where the project is no video of the cloud
     * @throws StudioException where its note cannot be read, or no pipeline is set up
     */
    public synchronized Optional<CloudFollower> follow(CloudFollower.Listener hearer) {
        listener = hearer;
        Optional<CloudLink> link = CloudLink.of(session.folder()).or(this::handedOverVideo);
        if (closed || link.isEmpty() || follower != null) {
            return Optional.ofNullable(follower);
        }
        CloudPlace place = cloud.place();
        guard(link.get(), place);
        CloudFollower made =
                new CloudFollower(
                        new CloudFollower.Cloud(
                                cloud.documents(place),
                                place.names(),
                                cloud.projects(),
                                cloud.films(place),
                                this::madeByOthers),
                        session,
                        link.get(),
                        threads.worker(),
                        what -> open.later(AGAIN, what),
                        troubles.before(hearer));
        follower = made;
        // The first connection takes seconds.
        threads.worker().execute(() -> start(made));
        return Optional.of(made);
    }

    /** Before a clip of the first version is bought here, its monitor is told to leave it alone. */
    private void guard(CloudLink link, CloudPlace place) {
        if (link.old() && !session.watching()) {
            OldClaims asked =
                    new OldClaims(
                            cloud.documents(place),
                            place.names(),
                            link.video(),
                            owner(),
                            () -> SessionFacts.of(session));
            open.gate(session.folder()).under(asked);
            claims = asked;
        }
    }

    /** Another folder of this studio with the same video is another owner. */
    private String owner() {
        return means.installation().get() + "/" + session.id().value();
    }

    /** A video made here that the pipeline makes anew is one of the cloud from then on. */
    private Optional<CloudLink> handedOverVideo() {
        if (session.watching()) {
            return Optional.empty();
        }
        return outbox().share()
                .map(Outbox.Share::video)
                .filter(video -> runInCloud(video).underWay().isPresent())
                .map(video -> CloudLink.note(session.folder(), video, cloud.place().project()));
    }

    /**
     * The pipeline has the script: from now on the video is run there, and what is made there comes
     * in. Blocking.
     */
    public void handedOver() throws InterruptedException {
        SharedSession now = shared;
        if (now == null) {
            return;
        }
        try {
            now.share().handedOver();
        } finally {
            synchronized (this) {
                if (listener != null) {
                    follow(listener);
                }
            }
        }
    }

    /**
     * Takes in once what the cloud has of a project that was opened from there, so that no block
     * that is made there already is asked for again. Blocking.
     *
     * @return what single blocks lack; the others came in
     */
    public List<Problem> bringIn() throws InterruptedException {
        Optional<CloudLink> link = CloudLink.of(session.folder());
        return link.isEmpty()
                ? List.of()
                : cloud.projects()
                        .adopt(madeByOthers(cloud.find(link.get().video())), session)
                        .problems();
    }

    /** Why a take waits until a person says that it is made here too; empty where it does not. */
    public Optional<Problem> needsAnswer(Take take) {
        return open.gate(session.folder())
                .closed(take)
                .filter(problem -> problem.code().equals("LEASE-BLOCK-ELSEWHERE"));
    }

    /** A person says that these blocks are made here although they may be made elsewhere too. */
    public synchronized void makeHereToo(List<Take> takes) {
        SharedSession now = shared;
        for (Take take : takes) {
            if (now != null) {
                now.share().makeHereToo(session.book().script().number(take.request().block()));
            } else if (claims != null) {
                claims.allow(take.request().number());
            }
        }
        session.wake();
    }

    /** Brings the film that was made there only. Blocking, as long as that takes. */
    public void bringTheirFilm() throws InterruptedException {
        SharedSession now =
                shared().orElseThrow(() -> new StudioException(Problem.of("MIRROR-CONFLICT-OVER")));
        VideoBucket.Entry film = now.share().offers().film();
        cloud.films().take(now.video().bucket(), film, session.folder());
        now.share().offers().brought(film, session.folder().film());
        session.film().brought();
    }

    private synchronized void start(CloudFollower made) {
        if (!closed) {
            made.start();
        }
    }

    /** A clip that was sent from here is no take to bring in. */
    private CloudVideo madeByOthers(CloudVideo video) {
        SharedSession now = shared;
        return now == null ? video : video.without(block -> isSentFromHere(block, now));
    }

    private boolean isSentFromHere(CloudBlock block, SharedSession now) {
        return block.state() == CloudBlock.State.DONE
                && (now.share().isRunHere() || block.operation().isEmpty())
                && outbox().sentFile(block.clip()).isPresent();
    }

    /** How it is shared; empty where it is not. Returns at once. */
    public Optional<SharedSession> shared() {
        return Optional.ofNullable(shared);
    }

    /** Whether this studio runs the video in the cloud. Returns at once. */
    public boolean isRunHere() {
        SharedSession now = shared;
        return now != null && now.share().isRunHere();
    }

    /** Goes on with a project that was shared when it was closed; no service is waited for. */
    public synchronized Optional<SharedSession> again() {
        if (closed || shared != null || session.watching()) {
            return shared();
        }
        return outbox().share()
                .map(recorded -> {
                    SharedSession made = made(recorded.video());
                    made.share().start();
                    shared = made;
                    return made;
                });
    }

    /**
     * Shares it from now on, or goes on with that. A video that was made here needs no line for it:
     * what is to be sent waits. One that was opened from the cloud is read first, which blocks for
     * as long as that takes.
     *
     * @throws StudioException where it cannot be shared; nothing is then
     */
    public synchronized SharedSession share() throws InterruptedException {
        if (session.watching()) {
            throw new StudioException(
                    Problem.of("PROJECT-BUSY").with("folder", session.folder().root()));
        }
        Optional<SharedSession> before = again();
        if (before.isPresent()) {
            return before.get();
        }
        Optional<CloudLink> link = CloudLink.of(session.folder());
        SharedSession made = made(video(link));
        boolean begun = false;
        try {
            if (link.isPresent()) {
                made.share().join();
            } else {
                made.share().share();
            }
            begun = true;
        } finally {
            if (!begun) {
                made.close();
            }
        }
        shared = made;
        return made;
    }

    /** No longer: what is in the cloud stays there. Blocking, for the lease is given back. */
    public synchronized void unshare() {
        SharedSession now = shared;
        if (now != null) {
            now.close();
            now.share().unshare();
            shared = null;
        }
    }

    /** Has the pipeline make it; an offer of it costs nothing. Its own calls block. */
    public synchronized RunInCloud runInCloud() {
        SharedVideo video =
                outbox().share()
                        .map(Outbox.Share::video)
                        .orElseGet(() -> video(CloudLink.of(session.folder())));
        return runInCloud(video);
    }

    private RunInCloud runInCloud(SharedVideo video) {
        return new RunInCloud(
                video,
                runs(),
                cloud.buckets(cloud.place()).apply(video.bucket()),
                session.payments(),
                means.prices(),
                LeaseClock.SYSTEM.wall(),
                UUID::randomUUID);
    }

    /** What waits to be sent, and what was. */
    public synchronized Outbox outbox() {
        if (outbox == null) {
            outbox = SqliteOutbox.open(session.folder().database());
        }
        return outbox;
    }

    private CloudRuns runs() {
        if (runs == null) {
            runs = SqliteCloudRuns.open(session.folder().database());
        }
        return runs;
    }

    private SharedVideo video(Optional<CloudLink> link) {
        CloudPlace place = cloud.place();
        if (link.isPresent()) {
            String id = link.get().video();
            if (!link.get().document().collection().equals(place.names().operations())) {
                throw new StudioException(Problem.of("CLOUD-OLD").with("video", id));
            }
            return new SharedVideo(
                    id,
                    link.get().bucket(),
                    link.get().document(),
                    new DocumentName(place.names().status(), id));
        }
        String id = session.book().script().videoId();
        return new SharedVideo(
                id,
                place.bucket(),
                new DocumentName(place.names().operations(), id),
                new DocumentName(place.names().status(), id));
    }

    private SharedSession made(SharedVideo video) {
        CloudPlace place = cloud.place();
        RunInCloud run = runInCloud(video);
        return SharedSession.of(
                session,
                video,
                new SharedProject.Parts(
                        outbox(),
                        cloud.documents(place),
                        cloud.buckets(place).apply(video.bucket()),
                        owner(),
                        LeaseClock.SYSTEM,
                        open::later,
                        threads.putting(),
                        threads.sending(),
                        threads.leasing()),
                open.gate(session.folder()),
                run);
    }

    /** Gives the lease back and ends all of it; what waits stays in the outbox. Blocking. */
    @Override
    public void close() {
        open.closed(this, session.folder());
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (follower != null) {
                follower.close();
            }
            SharedSession now = shared;
            if (now != null) {
                now.close();
            }
        }
        threads.end(session.folder().name());
        synchronized (this) {
            if (outbox != null) {
                outbox.close();
            }
            if (runs != null) {
                runs.close();
            }
        }
    }
}
