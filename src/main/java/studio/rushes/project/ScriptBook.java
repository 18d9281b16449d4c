package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.EditHistory;
import studio.rushes.script.EditStep;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptFile;
import studio.rushes.script.ScriptReader;

/** The script of an open project: edited, undone, and saved by itself. Safe for many threads. */
public final class ScriptBook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptBook.class);

    /** Typing comes in bursts; a pause this long ends one, and a crash costs no more than it. */
    private static final long PAUSE_MILLIS = 300;

    private final ProjectFolder folder;
    private final AtomicLong stamps = new AtomicLong();
    private EditHistory history;
    private final boolean watching;
    private final InstantSource clock;
    private final ScheduledExecutorService later;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object saving = new Object();
    private boolean unsaved;
    private boolean saveIsDue;
    private volatile @Nullable Instant savedAt;
    private @Nullable FileTime readAt;
    private volatile @Nullable Problem problem;

    ScriptBook(
            ProjectFolder folder,
            Script script,
            InstantSource clock,
            ScheduledExecutorService later,
            boolean watching) {
        this.watching = watching;
        this.folder = folder;
        this.history = new EditHistory(script, stamps::incrementAndGet);
        this.clock = clock;
        this.later = later;
    }

    public synchronized Script script() {
        return history.script();
    }

    /**
     * Makes one change, which can be undone.
     *
     * @throws StudioException where the change is not possible; nothing is changed then
     */
    public void edit(ScriptEdit edit) {
        if (watching) {
            throw new StudioException(Problem.of("PROJECT-WATCHED"));
        }
        synchronized (this) {
            history.apply(edit);
        }
        changed();
    }

    public void undo() {
        synchronized (this) {
            if (!history.canUndo()) {
                return;
            }
            history.undo();
        }
        changed();
    }

    public void redo() {
        synchronized (this) {
            if (!history.canRedo()) {
                return;
            }
            history.redo();
        }
        changed();
    }

    public synchronized boolean canUndo() {
        return history.canUndo();
    }

    public synchronized boolean canRedo() {
        return history.canRedo();
    }

    /** The steps that undo would take back, the oldest first. */
    public synchronized List<EditStep> done() {
        return history.done();
    }

    /** The steps that redo would do again, the next one first. */
    public synchronized List<EditStep> undone() {
        return history.undone();
    }

    /** Where the last step stands in the order of all that is done; empty where there is none. */
    synchronized OptionalLong lastStep() {
        return history.lastStep();
    }

    /** The same of the step that would be done again. */
    synchronized OptionalLong nextStep() {
        return history.nextStep();
    }

    /** The next place in that order, for what is no step of the script; typing ends before it. */
    synchronized long stamp() {
        history.breakStep();
        return stamps.incrementAndGet();
    }

    /** Ends a stretch of typing: what is typed next is undone by itself. */
    public synchronized void breakStep() {
        history.breakStep();
    }

    /**
     * Takes up what another process wrote since; only for a book that is watched. A file caught
     * half way or broken there is left for the next time.
     */
    void reread() {
        try {
            FileTime written = Files.getLastModifiedTime(folder.script());
            if (written.equals(readAt)) {
                return;
            }
            Script now = ScriptReader.read(folder.script());
            readAt = written;
            synchronized (this) {
                if (history.script().equals(now)) {
                    return;
                }
                history = new EditHistory(now, stamps::incrementAndGet);
            }
        } catch (IOException | StudioException e) {
            LOG.debug("the script of {} cannot be read just now", folder.name(), e);
            return;
        }
        listeners.forEach(Runnable::run);
    }

    /** When the script was last written, if it was since the project was opened. */
    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    /** Why the last save did not succeed, if it did not. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Calls back after each change and each save, on the thread that made it. */
    public TakeStore.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        synchronized (saving) {
            unsaved = true;
            if (!saveIsDue) {
                saveIsDue = true;
                later.schedule(this::saveQuietly, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        listeners.forEach(Runnable::run);
    }

    private void saveQuietly() {
        try {
            synchronized (saving) {
                saveIsDue = false;
                save();
            }
        } catch (StudioException e) {
            LOG.warn("the script of {} was not saved", folder.name(), e);
            problem = e.problem();
        }
        listeners.forEach(Runnable::run);
    }

    /** Writes what is not written yet. Blocking. */
    void save() {
        synchronized (saving) {
            if (unsaved) {
                ScriptFile.save(script(), folder.script());
                unsaved = false;
                savedAt = clock.instant();
                problem = null;
            }
        }
    }

    @Override
    public void close() {
        save();
    }
}
