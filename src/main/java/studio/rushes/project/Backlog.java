package studio.rushes.project;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import studio.rushes.generation.TakeStore;

/**
 * How many pieces of one kind of work wait or are being done without anybody waiting for them. Safe
 * for many threads.
 */
public final class Backlog {
    private final AtomicInteger pieces = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void more() {
        pieces.incrementAndGet();
        tell();
    }

    void less() {
        pieces.decrementAndGet();
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** None means that nothing goes on. */
    public int size() {
        return pieces.get();
    }

    /** Hears each change, on the thread that made it; must return at once. */
    public TakeStore.Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
