package studio.rushes.ui.fx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The seconds of the window: whatever moves with time moves in one pulse, so that the window is
 * laid out once a second for all of it. Used on the window's thread.
 */
public final class Seconds {
    private static final Seconds ALL = new Seconds();

    private final Set<Beat> going = new LinkedHashSet<>();
    private @Nullable Timeline timeline;

    private Seconds() {}

    /** Stands still until it is started. */
    public static Beat of(Runnable tick) {
        return new Beat(tick);
    }

    /** Something that moves with the seconds. */
    public static final class Beat {
        private final Runnable tick;

        private Beat(Runnable tick) {
            this.tick = tick;
        }

        public void start() {
            ALL.going.add(this);
            ALL.timeline().play();
        }

        public void stop() {
            ALL.going.remove(this);
            if (ALL.going.isEmpty()) {
                ALL.timeline().stop();
            }
        }

        public boolean isGoing() {
            return ALL.going.contains(this);
        }
    }

    private Timeline timeline() {
        Timeline known = timeline;
        if (known == null) {
            known = new Timeline(new KeyFrame(Duration.seconds(1), _ -> beat()));
            known.setCycleCount(Animation.INDEFINITE);
            timeline = known;
        }
        return known;
    }

    private void beat() {
        for (Beat one : List.copyOf(going)) {
            if (one.isGoing()) {
                one.tick.run();
            }
        }
    }
}
