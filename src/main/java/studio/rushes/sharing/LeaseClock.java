package studio.rushes.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How much time went by here. A computer that sleeps may stop the one clock, and a person or a time
 * service may set the other back: whichever says that more went by is believed.
 *
 * @param nanos never goes back, such as {@link System#nanoTime}
 */
public record LeaseClock(InstantSource wall, LongSupplier nanos) {
    public static final LeaseClock SYSTEM =
            new LeaseClock(InstantSource.system(), System::nanoTime);

    /** A moment by both clocks. */
    record Moment(Instant wall, long nanos) {}

    Moment now() {
        return new Moment(wall.instant(), nanos.getAsLong());
    }

    Duration since(Moment then) {
        Moment now = now();
        Duration steady = Duration.ofNanos(now.nanos() - then.nanos());
        Duration shown = Duration.between(then.wall(), now.wall());
        return steady.compareTo(shown) > 0 ? steady : shown;
    }
}
