package studio.rushes.sharing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.adapter.gcs.GcsVideoBucket;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteOutbox;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.Line;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Money;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.problem.Problem;
import studio.rushes.project.NoCutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;

/**
 * A studio of real parts: a session on a folder, Google's client on its emulator through a line
 * that can be cut, the bucket's client on a server of this machine, both mirrored and followed.
 */
final class RealStudio implements AutoCloseable {
    /** Where all studios meet. */
    record World(int emulator, String project, BucketServer server, VeoJobs jobs) {}

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    final ProjectFolder folder;
    final Line line;
    final FirestoreDocuments documents;
    final GcsVideoBucket bucket;
    final CloudProject projects;
    final ShareGate gate;
    final BlockingQueue<CloudVideo> heard = new LinkedBlockingQueue<>();
    final BlockingQueue<Problem> troubles = new LinkedBlockingQueue<>();
    private final String owner;
    private final VeoJobs jobs;
    private final CrashPoints crashes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService putting = Executors.newSingleThreadExecutor();
    private final ExecutorService sending = Executors.newSingleThreadExecutor();
    private final ExecutorService leasing = Executors.newSingleThreadExecutor();
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ProjectSession session;
    private @Nullable SharedSession shared;
    private @Nullable CloudFollower follower;
    private @Nullable SqliteOutbox outbox;
    private @Nullable SqliteCloudRuns runs;

    /** What of a video's changes is heard. */
    Consumer<CloudVideo> onHeard = heard::add;

    RealStudio(World world, Path root, String owner, boolean shared, CrashPoints crashes) {
        this.owner = owner;
        this.crashes = crashes;
        jobs = world.jobs();
        folder = new ProjectFolder(root);
        line = new Line(world.emulator());
        documents =
                new FirestoreDocuments(
                        world.project(), Optional.empty(), Optional.of(line.host()), PATIENCE);
        bucket = BucketServer.open(Written.BUCKET, world.server().uri());
        URI at = world.server().uri();
        projects = new CloudProject(name -> BucketServer.open(name, at));
        gate = new ShareGate(shared);
    }

    CloudVideos videos() {
        return new CloudVideos(documents, Written.NAMES);
    }

    /** Opens a video of the cloud as a project; the same again where it is one already. */
    ProjectSession open(String video) throws InterruptedException {
        projects.create(videos().find(video).orElseThrow(), folder);
        return open();
    }

    ProjectSession open() {
        ProjectSession opened = ProjectSession.open(folder, parts());
        session = opened;
        return opened;
    }

    /** From now on it is kept in step with its documents. */
    CloudFollower follow() {
        CloudFollower followed =
                new CloudFollower(
                        new CloudFollower.Cloud(
                                documents,
                                Written.NAMES,
                                projects,
                                new CloudFilm(_ -> bucket, CloudStudio.probe())),
                        session(),
                        CloudLink.of(folder).orElseThrow(),
                        worker,
                        later(Duration.ofSeconds(1)),
                        new CloudFollower.Listener() {
                            @Override
                            public void heard(CloudVideo video) {
                                onHeard.accept(video);
                            }

                            @Override
                            public void trouble(Problem problem) {
                                troubles.add(problem);
                            }
                        });
        follower = followed;
        followed.start();
        return followed;
    }

    private Executor later(Duration pause) {
        return what -> {
            if (!timer.isShutdown()) {
                timer.schedule(what, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        };
    }

    /** Its mirror and lease, not yet begun. */
    SharedProject share(String video) {
        SharedVideo there = SharedVideo.of(video, Written.BUCKET);
        SqliteOutbox out = SqliteOutbox.open(folder.database());
        outbox = out;
        SqliteCloudRuns noted = SqliteCloudRuns.open(folder.database());
        runs = noted;
        SharedSession made =
                SharedSession.of(
                        session(),
                        there,
                        new SharedProject.Parts(
                                out,
                                documents,
                                bucket,
                                owner,
                                LeaseClock.SYSTEM,
                                (pause, what) -> later(pause).execute(what),
                                putting,
                                sending,
                                leasing),
                        gate,
                        new RunInCloud(
                                there,
                                noted,
                                bucket,
                                Payments.NONE,
                                new RunInCloud.Prices("cloud", _ -> Money.ZERO),
                                InstantSource.system(),
                                UUID::randomUUID));
        shared = made;
        return made.share();
    }

    ProjectSession session() {
        ProjectSession now = session;
        if (now == null) {
            throw new IllegalStateException("not open");
        }
        return now;
    }

    SharedProject share() {
        SharedSession now = shared;
        if (now == null) {
            throw new IllegalStateException("not shared");
        }
        return now.share();
    }

    /** Has what failed over there made here, where it is run here; whether that could be asked. */
    boolean retryFailed() {
        CloudFollower followed = follower;
        if (followed == null || !runsIt()) {
            return false;
        }
        followed.retryFailed(this::runsIt);
        return true;
    }

    private boolean runsIt() {
        SharedSession now = shared;
        return now != null && now.share().running() instanceof Running.Here;
    }

    private SessionParts parts() {
        return new SessionParts(
                        (where, watching) ->
                                watching
                                        ? SqliteTakeStore.watch(where.database())
                                        : SqliteTakeStore.open(where.database()),
                        (_, _) -> Generators.of(List.of(new JobGenerator(jobs, bucket))),
                        CloudStudio.probe(),
                        NoCutting.in(folder.root()),
                        InstantSource.system(),
                        new Random(7),
                        crashes,
                        SessionParts.ProjectPayments.NONE,
                        new RateLimits())
                .with(_ -> this::runsIt, _ -> gate);
    }

    /** Nobody out there hears of its end; what is on its disk stays. */
    void kill() {
        line.cut();
        close();
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        if (shared != null) {
            shared.close();
        }
        timer.shutdownNow();
        List.of(putting, sending, leasing, worker).forEach(ExecutorService::shutdownNow);
        if (session != null) {
            session.close();
        }
        for (ExecutorService one : List.of(putting, sending, leasing, worker)) {
            one.close();
        }
        if (outbox != null) {
            outbox.close();
        }
        if (runs != null) {
            runs.close();
        }
        documents.close();
        line.close();
    }
}
