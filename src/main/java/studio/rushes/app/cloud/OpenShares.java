package studio.rushes.app.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteOutbox;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
import studio.rushes.sharing.CloudLink;
import studio.rushes.sharing.Gates;
import studio.rushes.sharing.ShareGate;

/**
 * What all open projects of the program have to do with the cloud: who asks before it submits, and
 * who runs which video. Safe for many threads.
 */
public final class OpenShares implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenShares.class);

    private final Gates gates = new Gates(OpenShares::recorded);
    private final Map<ProjectFolder, CloudSession> sessions = new ConcurrentHashMap<>();
    private final Map<ProjectFolder, List<Problem>> opening = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("cloud-timer").factory());

    /** As the project's own record says; whoever asks holds its lock. Blocking. */
    private static ShareGate recorded(ProjectFolder folder) {
        try (SqliteOutbox outbox = SqliteOutbox.open(folder.database());
                SqliteCloudRuns runs = SqliteCloudRuns.open(folder.database())) {
            ShareGate gate = ShareGate.of(outbox.share(), runs.all());
            if (isOld(folder)) {
                gate.shareOnly();
            }
            return gate;
        }
    }

    /** The monitor of the pipeline's first version makes again by itself, so it is asked first. */
    private static boolean isOld(ProjectFolder folder) {
        try {
            return CloudLink.of(folder).filter(CloudLink::old).isPresent();
        } catch (StudioException e) {
            LOG.warn("{} buys nothing: {}", folder.name(), e.getMessage());
            return true;
        }
    }

    /** Parts whose projects ask here. */
    public SessionParts in(SessionParts parts) {
        return parts.with(this::owner, gates);
    }

    /** The same for a project that is to be shared from its start: it is shut until it is. */
    public SessionParts shut(SessionParts parts) {
        return parts.with(this::owner, gates::shut);
    }

    private BooleanSupplier owner(ProjectFolder folder) {
        return () -> {
            CloudSession session = sessions.get(folder);
            return session != null && session.isRunHere();
        };
    }

    /**
     * A folder became the project of a video; what a person should know is told once it is open.
     */
    void opened(ProjectFolder folder, List<Problem> problems) {
        opening.put(folder, List.copyOf(problems));
    }

    List<Problem> opening(ProjectFolder folder) {
        List<Problem> problems = opening.remove(folder);
        return problems == null ? List.of() : problems;
    }

    ShareGate gate(ProjectFolder folder) {
        return gates.of(folder);
    }

    CloudSession of(ProjectSession session, Supplier<CloudSession> made) {
        return sessions.compute(
                session.folder(),
                (_, known) -> known != null && known.isOf(session) ? known : made.get());
    }

    void closed(CloudSession session, ProjectFolder folder) {
        sessions.remove(folder, session);
    }

    void later(Duration pause, Runnable what) {
        try {
            timer.schedule(what, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the studio closes", e);
        }
    }

    /** Whatever a project still has to do with the cloud ends here. Blocking. */
    @Override
    public void close() {
        sessions.values().forEach(CloudSession::close);
        timer.shutdownNow();
    }
}
