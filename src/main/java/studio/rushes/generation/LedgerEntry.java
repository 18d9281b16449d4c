package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger.
 *
 * @param settlement empty while the attempt is under way
 */
public record LedgerEntry(Reservation reservation, Optional<Settlement> settlement) {
    /**
     * @param actual what counts as spent
     */
    public record Settlement(Money actual, ChargeOutcome outcome, Instant at) {}

    /** What counts against the caps. */
    public Money counts() {
        return settlement.map(Settlement::actual).orElse(reservation.price());
    }
}
