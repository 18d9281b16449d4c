package studio.rushes.generation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Money set aside for one attempt before it is submitted.
 *
 * @param title what people call the project
 * @param block the block's number when this was reserved; {@link #SCRIPT} for a drafted script
 * @param lane the model or generator that is paid
 * @param day whose cap it counts for, in the studio's time zone
 */
public record Reservation(
        AttemptId attempt,
        TakeId take,
        ProjectId project,
        String title,
        int block,
        String lane,
        Money price,
        LocalDate day,
        Instant at) {
    /** Stands where a block's number would: paid for words, not for a clip. */
    public static final int SCRIPT = 0;

    public Reservation {
        if (price.isZero()) {
            throw new IllegalArgumentException("what costs nothing is not reserved");
        }
    }

    /** Whether a script was drafted for it; there is no take then. */
    public boolean isForScript() {
        return block == SCRIPT;
    }
}
