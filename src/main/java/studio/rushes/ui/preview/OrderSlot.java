package studio.rushes.ui.preview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the newest order only, so that dragging along the timeline never builds up work. */
final class OrderSlot {
    private @Nullable Order newest;
    private boolean closed;

    synchronized void put(Order order) {
        newest = order;
        notifyAll();
    }

    /** Waits for an order newer than this one; empty when there will be none. */
    synchronized Optional<Order> awaitNewer(long serial) throws InterruptedException {
        while (!closed && !isNewer(serial)) {
            wait();
        }
        return closed ? Optional.empty() : Optional.ofNullable(newest);
    }

    /** Whether work for this order has lost its point. */
    synchronized boolean overtaken(long serial) {
        return closed || isNewer(serial);
    }

    synchronized boolean closed() {
        return closed;
    }

    private boolean isNewer(long serial) {
        return newest != null && newest.serial() > serial;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
