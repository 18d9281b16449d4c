package studio.rushes.ui.tray;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a job is, as far as anybody knows.
 *
 * @param fraction from 0 to 1; empty where that cannot be said
 * @param begun empty while it waits for its turn
 * @param left a guess
 */
public record Headway(OptionalDouble fraction, Optional<Instant> begun, Optional<Duration> left) {
    public static final Headway WAITING =
            new Headway(OptionalDouble.empty(), Optional.empty(), Optional.empty());

    public Headway {
        if (fraction.isPresent() && !(fraction.getAsDouble() >= 0 && fraction.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("a fraction is from 0 to 1, was " + fraction);
        }
    }

    public static Headway since(Instant begun) {
        return new Headway(OptionalDouble.empty(), Optional.of(begun), Optional.empty());
    }

    /** Below 0 and above 1 there is nothing to show. */
    public Headway at(double part) {
        return new Headway(OptionalDouble.of(Math.clamp(part, 0, 1)), begun, left);
    }

    public Headway left(Duration guess) {
        return new Headway(fraction, begun, Optional.of(guess));
    }

    /** Empty while it waits; a clock that was put back shows nothing of it. */
    public Optional<Duration> elapsed(Instant now) {
        return begun.map(start -> Duration.between(start, now))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }
}
