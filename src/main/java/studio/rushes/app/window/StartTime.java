package studio.rushes.app.window;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes when somebody can work with the program, and what it took. */
final class StartTime {
    private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

    private StartTime() {}

    /**
     * Notes it once the first video stands in the window, laid out.
     *
     * @param open what is open, null before
     * @param then runs after that
     */
    static void note(Scene scene, ObservableValue<? extends @Nullable Object> open, Runnable then) {
        Subscription[] waiting = {Subscription.EMPTY};
        boolean[] noted = {false};
        waiting[0] =
                open.subscribe(now -> {
                    if (now != null && !noted[0]) {
                        noted[0] = true;
                        waiting[0].unsubscribe();
                        afterPulse(
                                scene,
                                () -> {
                                    tell();
                                    then.run();
                                });
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

    private static void tell() {
        LOG.info(
                "the window was ready, with {} ms of CPU",
                ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(-1L));
    }
}
