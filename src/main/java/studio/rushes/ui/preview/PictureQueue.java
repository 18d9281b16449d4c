package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pictures between the decoder, which waits while it is full, and the window, which never waits.
 * Buffers go round, because a picture of 720x1280 is 3.7 MB.
 */
final class PictureQueue {
    static final int CAPACITY = 8;

    private final Deque<Picture> ready = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private long oldest;
    private long endedSerial = -1;
    private boolean closed;

    /** A picture in a buffer of its own, not yet queued. */
    Picture copy(long serial, long frame, ByteBuffer bgra) {
        byte[] bytes = spare(bgra.remaining());
        bgra.get(bytes);
        return new Picture(serial, frame, bytes);
    }

    private synchronized byte[] spare(int length) {
        byte[] bytes = spare.poll();
        return bytes != null && bytes.length == length ? bytes : new byte[length];
    }

    /** Queues a picture, or forgets it when its order is no longer wanted. */
    synchronized void offer(Picture picture) throws InterruptedException {
        while (!closed && picture.serial() >= oldest && ready.size() >= CAPACITY) {
            wait();
        }
        if (closed || picture.serial() < oldest) {
            giveBack(picture);
        } else {
            ready.add(picture);
        }
    }

    /** Empties the queue and refuses pictures of orders before this one from now on. */
    synchronized void restart(long serial) {
        oldest = serial;
        ready.forEach(picture -> spare.add(picture.bgra()));
        ready.clear();
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return ready.isEmpty();
    }

    /** The last of the pictures whose time has come; those before it are dropped. */
    synchronized Optional<Picture> takeDue(double position, boolean forward) {
        Optional<Picture> due = Optional.empty();
        while (isDue(ready.peek(), position, forward)) {
            due.ifPresent(this::giveBack);
            due = Optional.of(ready.remove());
        }
        notifyAll();
        return due;
    }

    private static boolean isDue(@Nullable Picture picture, double position, boolean forward) {
        return picture != null
                && (forward ? picture.frame() <= position : picture.frame() >= position);
    }

    /** The newest picture there is, whatever its number. */
    synchronized Optional<Picture> takeNewest() {
        Optional<Picture> newest = Optional.ofNullable(ready.pollLast());
        ready.forEach(picture -> spare.add(picture.bgra()));
        ready.clear();
        notifyAll();
        return newest;
    }

    /** This very picture, if it is waiting. */
    synchronized Optional<Picture> takeExact(long frame) {
        Iterator<Picture> waiting = ready.iterator();
        while (waiting.hasNext()) {
            Picture picture = waiting.next();
            if (picture.frame() == frame) {
                waiting.remove();
                return Optional.of(picture);
            }
        }
        return Optional.empty();
    }

    synchronized void giveBack(Picture picture) {
        if (!closed && spare.size() < CAPACITY) {
            spare.add(picture.bgra());
        }
    }

    /** Nothing more will come for this order. */
    synchronized void end(long serial) {
        endedSerial = serial;
    }

    synchronized boolean ended(long serial) {
        return endedSerial == serial;
    }

    synchronized void close() {
        closed = true;
        ready.clear();
        spare.clear();
        notifyAll();
    }
}
