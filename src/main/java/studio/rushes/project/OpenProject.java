package studio.rushes.project;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import studio.rushes.generation.TakeStore;

/** A project that is open, and who needs it. Safe for many threads. */
public final class OpenProject {
    private final ProjectSession session;
    private final Runnable unused;
    private final AtomicInteger uses = new AtomicInteger();
    private final List<Runnable> before = new CopyOnWriteArrayList<>();
    private final List<TakeStore.Subscription> heard;

    /**
     * @param changed hears of each change with the project's folder
     * @param unused runs when the last use of it ends; must return at once
     */
    OpenProject(ProjectSession session, Consumer<Path> changed, Runnable unused) {
        this.session = session;
        this.unused = unused;
        Path root = session.folder().root();
        heard =
                List.of(
                        session.takes().onChange(_ -> changed.accept(root)),
                        session.book().onChange(() -> changed.accept(root)));
    }

    public ProjectFolder folder() {
        return session.folder();
    }

    public ProjectSession session() {
        return session;
    }

    /** Needs it until that is closed, such as while a film of it is made. */
    public Use use() {
        uses.incrementAndGet();
        return new Use(this);
    }

    /** Runs before it is closed, whoever closes it. */
    public void beforeClose(Runnable work) {
        before.add(work);
    }

    boolean isUsed() {
        return uses.get() > 0;
    }

    void close() {
        heard.forEach(TakeStore.Subscription::close);
        try {
            before.forEach(Runnable::run);
        } finally {
            session.close();
        }
    }

    /** One reason to stay open. */
    public static final class Use implements AutoCloseable {
        private final OpenProject project;
        private final AtomicBoolean over = new AtomicBoolean();

        private Use(OpenProject project) {
            this.project = project;
        }

        public OpenProject project() {
            return project;
        }

        /** Closing it again changes nothing. */
        @Override
        public void close() {
            if (over.compareAndSet(false, true) && project.uses.decrementAndGet() == 0) {
                project.unused.run();
            }
        }
    }
}
