package studio.rushes.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * What all projects of the studio spend. Every change is on disk before the call returns. Safe for
 * many threads and many processes; blocking, a few milliseconds.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where the disk fails.
 */
public interface Ledger extends AutoCloseable {
    /**
     * Sets money aside unless that would pass a cap, in one step: however many ask at once, the
     * caps hold. An attempt is reserved once.
     *
     * @return why it may not be spent, or empty where the money is set aside
     */
    Optional<Problem> reserve(Reservation reservation, Caps caps);

    /** Says what became of an attempt. What is said later counts. */
    void settle(AttemptId attempt, Money actual, ChargeOutcome outcome, Instant now);

    /** Gives the money back that was set aside for an attempt that was never intended. */
    void free(AttemptId attempt, Instant now);

    /** Also finds what was given back, which no list holds. */
    Optional<LedgerEntry> find(AttemptId attempt);

    /** What a project set aside and nobody settled, oldest first. */
    List<Reservation> openReservations(ProjectId project);

    /** Every line, oldest first. */
    List<LedgerEntry> all();

    /** The lines of one project, oldest first. */
    List<LedgerEntry> of(ProjectId project);

    /** The lines of one day, oldest first. */
    List<LedgerEntry> on(LocalDate day);

    /** The lines of one take, oldest first. */
    List<LedgerEntry> of(TakeId take);

    @Override
    void close();
}
