package studio.rushes.app.window;

import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes how long the program took until somebody could work with it. */
final class StartTime {
    private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

    private StartTime() {}

    /**
     * Notes it once the first video stands in the window, laid out.
     *
     * @param open what is open, null before
     */
    static void note(
            Scene scene, ObservableValue<? extends @Nullable Object> open, InstantSource clock) {
        Subscription[] waiting = {Subscription.EMPTY};
        boolean[] noted = {false};
        waiting[0] =
                open.subscribe(now -> {
                    if (now != null && !noted[0]) {
                        noted[0] = true;
                        waiting[0].unsubscribe();
                        afterPulse(scene, () -> tell(clock));
                    }
                });
        if (noted[0]) {
            // What was open already was told before there was anything to end.
            waiting[0].unsubscribe();
        }
    }

    private static void afterPulse(Scene scene, Runnable act) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    act.run();
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void tell(InstantSource clock) {
        ProcessHandle.Info self = ProcessHandle.current().info();
        LOG.info(
                "the window was ready after {} ms, with {} ms of CPU",
                self.startInstant()
                        .map(start -> Duration.between(start, clock.instant()).toMillis())
                        .orElse(-1L),
                self.totalCpuDuration().map(Duration::toMillis).orElse(-1L));
    }
}
