package studio.rushes.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Holds work back until the window stands: what nobody looks at yet must not keep it from that.
 * Safe for many threads.
 */
final class AfterStart implements Executor {
    private final Executor work;
    private final List<Runnable> held = new ArrayList<>();
    private boolean begun;

    AfterStart(Executor work) {
        this.work = work;
    }

    @Override
    public void execute(Runnable task) {
        if (!isHeld(task)) {
            work.execute(task);
        }
    }

    private synchronized boolean isHeld(Runnable task) {
        return !begun && held.add(task);
    }

    /** From now on nothing waits. */
    void begin() {
        List<Runnable> waiting;
        synchronized (this) {
            begun = true;
            waiting = List.copyOf(held);
            held.clear();
        }
        waiting.forEach(work::execute);
    }
}
