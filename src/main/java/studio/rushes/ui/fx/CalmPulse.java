package studio.rushes.ui.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A pulse that comes at most so often; what is asked for meanwhile comes together. */
final class CalmPulse implements Pulse {
    private static final Duration REST = Duration.ofSeconds(1);

    private final Pulse pulse;
    private final Executor window;
    private final List<Runnable> waiting = new ArrayList<>();
    private long before = System.nanoTime() - REST.toNanos();

    CalmPulse(Pulse pulse, Executor window) {
        this.pulse = pulse;
        this.window = window;
    }

    @Override
    public void next(Runnable work) {
        window.execute(() -> {
            waiting.add(work);
            if (waiting.size() == 1) {
                long left = REST.toNanos() - (System.nanoTime() - before);
                if (left <= 0) {
                    pulse.next(this::drain);
                } else {
                    CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, window)
                            .execute(this::drain);
                }
            }
        });
    }

    private void drain() {
        before = System.nanoTime();
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
