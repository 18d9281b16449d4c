package studio.rushes.app.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.RunInCloud;
import studio.rushes.sharing.SharedProject;
import studio.rushes.sharing.SharedSession;
import studio.rushes.sharing.SharedVideo;

/**
 * What one open project has to do with the cloud: it is followed there, shared there, made there,
 * or nothing of it. Ends before its session. Safe for many threads; blocking, milliseconds where
 * nothing else is said.
 */
public final class CloudSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CloudSession.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(10);

    private final StudioCloud cloud;
    private final StudioCloud.Means means;
    private final OpenShares open;
    private final ProjectSession session;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ExecutorService> lanes = List.of(lane("put"), lane("send"), lane("lease"));
    private @Nullable Outbox outbox;
    private @Nullable CloudRuns runs;
    private @Nullable CloudFollower follower;
    private volatile @Nullable SharedSession shared;
    private boolean closed;

    CloudSession(
            StudioCloud cloud, StudioCloud.Means means, OpenShares open, ProjectSession session) {
        this.cloud = cloud;
        this.means = means;
        this.open = open;
        this.session = session;
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("share-" + name).factory());
    }

    boolean isOf(ProjectSession one) {
        return session == one;
    }

    /**
     * Keeps a project that was opened from the cloud in step with its video there, from now on.
     *
     * @param listener hears of it, on threads of this session's
     * @return empty where the project is no video of the cloud
     * @throws StudioException where its note cannot be read, or no pipeline is set up
     */
    public synchronized Optional<CloudFollower> follow(CloudFollower.Listener listener) {
        Optional<CloudLink> link = CloudLink.of(session.folder());
        if (closed || link.isEmpty() || follower != null) {
            return Optional.ofNullable(follower);
        }
        CloudPlace place = cloud.place();
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
                        worker,
                        what -> open.later(AGAIN, what),
                        listener);
        follower = made;
        // The first connection takes seconds.
        worker.execute(() -> start(made));
        return Optional.of(made);
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
                        // Another folder of this studio with the same video is another owner.
                        means.installation().get() + "/" + session.id().value(),
                        LeaseClock.SYSTEM,
                        open::later,
                        lanes.get(0),
                        lanes.get(1),
                        lanes.get(2)),
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
        end();
        synchronized (this) {
            if (outbox != null) {
                outbox.close();
            }
            if (runs != null) {
                runs.close();
            }
        }
    }

    private void end() {
        worker.shutdownNow();
        lanes.forEach(ExecutorService::shutdownNow);
        try {
            boolean ended = worker.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
            for (ExecutorService lane : lanes) {
                ended &= lane.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!ended) {
                LOG.warn("something of {} still speaks to the cloud", session.folder().name());
            }
        } catch (InterruptedException e) {
            LOG.debug("closing was hurried", e);
            Thread.currentThread().interrupt();
        }
    }
}
