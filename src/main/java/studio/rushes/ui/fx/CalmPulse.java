package studio.rushes.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * A pulse that comes once a second where it is asked for again and again; what is asked for
 * meanwhile comes together. After a quiet second it comes at once.
 */
final class CalmPulse implements Pulse {
    private final Pulse pulse;
    private final Executor window;
    private final List<Runnable> waiting = new ArrayList<>();
    private final Seconds.Beat beat = Seconds.of(this::beat);

    CalmPulse(Pulse pulse, Executor window) {
        this.pulse = pulse;
        this.window = window;
    }

    @Override
    public void next(Runnable work) {
        window.execute(() -> {
            waiting.add(work);
            if (!beat.isGoing()) {
                beat.start();
                pulse.next(this::drain);
            }
        });
    }

    private void beat() {
        if (waiting.isEmpty()) {
            beat.stop();
        } else {
            drain();
        }
    }

    private void drain() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
