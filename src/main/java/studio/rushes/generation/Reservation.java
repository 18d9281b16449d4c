package studio.rushes.generation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Money set aside for one attempt before it is submitted.
 *
 * @param title what people call the project
 * @param block the block's number when this was reserved
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
    public Reservation {
        if (price.isZero()) {
            throw new IllegalArgumentException("what costs nothing is not reserved");
        }
    }
}
