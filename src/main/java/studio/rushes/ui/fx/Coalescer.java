package studio.rushes.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Gathers changes from any thread and hands them over once per pulse, only the last one of each
 * key: 500 changes in a pulse cost the window one call.
 */
public final class Coalescer<K, V> {
    private final Map<K, V> waiting = new LinkedHashMap<>();
    private final Pulse pulse;
    private final BinaryOperator<V> later;
    private final Consumer<List<V>> sink;
    private boolean asked;

    /**
     * @param later of two values of one key, the one to keep; the first given is the older arrival
     * @param sink hears the changes on the window's thread
     */
    public Coalescer(Pulse pulse, BinaryOperator<V> later, Consumer<List<V>> sink) {
        this.pulse = pulse;
        this.later = later;
        this.sink = sink;
    }

    public void put(K key, V value) {
        synchronized (waiting) {
            waiting.merge(key, value, later);
            if (asked) {
                return;
            }
            asked = true;
        }
        pulse.next(this::drain);
    }

    /** Hands over nothing of what was put so far. */
    public void forget() {
        synchronized (waiting) {
            waiting.clear();
        }
    }

    /** Hands over at once what waits; on the window's thread. */
    public void drain() {
        List<V> changes;
        synchronized (waiting) {
            changes = List.copyOf(waiting.values());
            waiting.clear();
            asked = false;
        }
        if (!changes.isEmpty()) {
            sink.accept(changes);
        }
    }
}
