package studio.rushes.adapter.sqlite;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore.Subscription;

/**
 * Tells listeners of changes in the order they were made. Called under the database's lock only; a
 * change made by a listener is told after the one it heard of.
 */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private final List<Consumer<Take>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<Take> untold = new ArrayDeque<>();
    private boolean telling;

    Subscription add(Consumer<Take> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(Take take) {
        untold.add(take);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (Take next = untold.poll(); next != null; next = untold.poll()) {
                tell(next);
            }
        } finally {
            telling = false;
        }
    }

    private void tell(Take take) {
        for (Consumer<Take> listener : listeners) {
            try {
                listener.accept(take);
            } catch (RuntimeException e) {
                // One deaf listener must not undo what is on disk, nor keep the others waiting.
                LOG.error("a listener failed on take {}", take.id(), e);
            }
        }
    }
}
