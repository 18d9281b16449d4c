package studio.rushes.ui.export;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes a steady promise out of estimates that go up and down: it runs down with the clock, and is
 * given anew only where an estimate is far from it.
 */
public final class Countdown {
    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final double FAR = 0.3;

    /** How long all of it takes, as promised last. */
    private @Nullable Duration whole;

    /** Takes an estimate in. */
    public void hear(Duration elapsed, Duration left) {
        Duration promised = left(elapsed);
        Duration off = promised.minus(left).abs();
        Duration bound = Duration.ofMillis((long) (left.toMillis() * FAR));
        boolean near = off.compareTo(CLOSE) <= 0 || off.compareTo(bound) <= 0;
        if (whole == null || !near) {
            whole = elapsed.plus(left);
        }
    }

    /** What is left of the promise. */
    public Duration left(Duration elapsed) {
        Duration left = whole == null ? Duration.ZERO : whole.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
