package studio.rushes.app.cloud;

import java.time.Duration;
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
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
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
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("cloud-timer").factory());

    /** As the project's own record says; whoever asks holds its lock. Blocking. */
    private static ShareGate recorded(ProjectFolder folder) {
        try (SqliteOutbox outbox = SqliteOutbox.open(folder.database());
                SqliteCloudRuns runs = SqliteCloudRuns.open(folder.database())) {
            return ShareGate.of(outbox.share(), runs.all());
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
