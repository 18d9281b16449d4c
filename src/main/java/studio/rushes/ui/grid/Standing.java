package studio.rushes.ui.grid;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.generation.Spending;

/**
 * What a card knows of its take beside the take's own state.
 *
 * @param deadline when a lost answer is looked for no longer, or a clip kept no longer over there
 * @param asks whether that time is over for a lost answer, so that only the producer can decide
 * @param stopping whether the producer is asked if a paid take shall really be left alone
 * @param bill what its attempts cost
 */
public record Standing(Optional<Instant> deadline, boolean asks, boolean stopping, Spending bill) {
    public static final Standing NONE =
            new Standing(Optional.empty(), false, false, Spending.NOTHING);

    /** Whether money was ever set aside for it. */
    boolean billed() {
        return bill.attempts() > 0;
    }
}
