package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.StudioException;

/**
 * The open projects, each once. One stays open while somebody needs it or something of it is under
 * way, and is closed when that is over. Safe for many threads; opening blocks.
 */
public final class Projects implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projects.class);

    private final Function<ProjectFolder, ProjectSession> opener;
    private final Executor later;
    private final Map<Path, Place> places = new ConcurrentHashMap<>();
    private final List<Consumer<Path>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** One folder, in which one thing happens at a time. */
    private static final class Place {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable OpenProject project;
    }

    /**
     * @param later runs work some seconds later: what is idle is not closed before that, so that
     *     what follows from a take's arrival has begun by then
     */
    public Projects(Function<ProjectFolder, ProjectSession> opener, Executor later) {
        this.opener = opener;
        this.later = later;
    }

    /**
     * Opens a project, or finds it open; it stays so until this use of it ends at least.
     *
     * @throws StudioException where it cannot be opened
     */
    public OpenProject.Use open(ProjectFolder folder) {
        Place place = places.computeIfAbsent(real(folder.root()), _ -> new Place());
        place.lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the studio is closed");
            }
            OpenProject project = place.project;
            if (project == null) {
                project = new OpenProject(opener.apply(folder), this::tell, () -> later(place));
                place.project = project;
                tell(project.folder().root());
            }
            return project.use();
        } finally {
            place.lock.unlock();
        }
    }

    /** The folder by its one name, however it was written. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            // A folder that is not there yet, or no more: opening it says what is wrong.
            LOG.debug("{} has no real path", root, e);
            return root;
        }
    }

    /** The project in a folder, where it is open. */
    public Optional<OpenProject> find(Path root) {
        return Optional.ofNullable(places.get(real(root))).map(place -> place.project);
    }

    public List<OpenProject> all() {
        return places.values().stream()
                .flatMap(place -> Optional.ofNullable(place.project).stream())
                .toList();
    }

    /**
     * Hears the folder of each project that is opened, in which something changed, or that was
     * closed, on the thread that did it; must return at once.
     */
    public TakeStore.Subscription onChange(Consumer<Path> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Path root) {
        listeners.forEach(listener -> listener.accept(root));
    }

    private void later(Place place) {
        try {
            later.execute(() -> look(place));
        } catch (RejectedExecutionException e) {
            LOG.debug("the studio closes, and with it what is open", e);
        }
    }

    /** Closes a project that nobody needs and in which nothing goes on. */
    private void look(Place place) {
        place.lock.lock();
        try {
            OpenProject project = place.project;
            if (project == null || closed || project.isUsed()) {
                return;
            }
            if (isUnderWay(project)) {
                later(place);
                return;
            }
            place.project = null;
            Path root = project.folder().root();
            close(project);
            tell(root);
        } finally {
            place.lock.unlock();
        }
    }

    private static boolean isUnderWay(OpenProject project) {
        try {
            return project.session().isUnderWay();
        } catch (StudioException e) {
            LOG.warn("{} stays open: {}", project.folder().name(), e.problem().line());
            return true;
        }
    }

    private static void close(OpenProject project) {
        try {
            project.close();
        } catch (RuntimeException e) {
            // One that cannot be closed well must not keep the others from it.
            LOG.error("closing {}", project.folder().root(), e);
        }
    }

    /** Closes them all, at the end of the program. May block for as long as a submit takes. */
    @Override
    public void close() {
        closed = true;
        List<OpenProject> open = new ArrayList<>();
        for (Place place : places.values()) {
            place.lock.lock();
            try {
                Optional.ofNullable(place.project).ifPresent(open::add);
                place.project = null;
            } finally {
                place.lock.unlock();
            }
        }
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(project -> closing.execute(() -> close(project)));
        }
    }
}
