package studio.rushes.project;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Sees what the process that runs a project does to its takes and its script. */
final class Onlooker {
    private static final Logger LOG = LoggerFactory.getLogger(Onlooker.class);

    /** Often enough to follow, seldom enough not to be felt: one pragma and one look at a file. */
    static final long EVERY_MILLIS = 500;

    private final TakeStore store;
    private final ScriptBook book;
    private final Consumer<Take> changed;
    private final Consumer<Problem> trouble;
    private final Map<TakeId, Take> known = new HashMap<>();
    private boolean blind;
    private boolean stopped;

    Onlooker(TakeStore store, ScriptBook book, Consumer<Take> changed, Consumer<Problem> trouble) {
        this.store = store;
        this.book = book;
        this.changed = changed;
        this.trouble = trouble;
        store.all().forEach(take -> known.put(take.id(), take));
    }

    /** Looks once. Blocking, some milliseconds; always called on the same thread. */
    synchronized void look() {
        if (stopped) {
            return;
        }
        try {
            book.reread();
            if (store.changedElsewhere()) {
                store.all().forEach(this::compare);
            }
            blind = false;
        } catch (StudioException e) {
            // Said once: a disk that is gone stays gone for many looks.
            if (!blind) {
                LOG.warn("the project cannot be watched", e);
                trouble.accept(e.problem());
            }
            blind = true;
        }
    }

    /** Waits for the look that is being taken, and ends them all. */
    synchronized void stop() {
        stopped = true;
    }

    private void compare(Take take) {
        if (!take.equals(known.put(take.id(), take))) {
            changed.accept(take);
        }
    }
}
