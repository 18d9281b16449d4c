package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a clip still lies with its generator, where that matters. */
final class Expiry {
    /** Above that a clip that is on its way needs nobody's worry. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final long HOURS_TOLD = 48;

    private Expiry() {}

    /**
     * @param failing whether bringing it failed, so that any time left matters
     */
    static Optional<String> detail(Standing standing, boolean failing, Instant now) {
        return standing.deadline()
                .map(end -> Duration.between(now, end))
                .filter(left -> failing || left.compareTo(SOON) < 0)
                .map(Expiry::left);
    }

    /** Such as {@code 42:10}, {@code 7 h} or {@code 2 days}. */
    static String left(Duration left) {
        if (left.compareTo(SOON) < 0) {
            return CardFace.clock(left);
        }
        return left.toHours() < HOURS_TOLD
                ? text("grid.hours", left.toHours())
                : text("grid.days", left.toDays());
    }
}
