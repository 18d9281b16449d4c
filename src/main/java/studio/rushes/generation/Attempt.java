package studio.rushes.generation;

import java.util.Optional;

/**
 * What the project's record says of an intended charge.
 *
 * @param accepted whether the generator took the job
 * @param ending the word of the event that ended it; empty while it is under way
 */
public record Attempt(
        AttemptId id, TakeId take, Money price, boolean accepted, Optional<String> ending) {
    /** How it ended for the bill. */
    Optional<ChargeOutcome> outcome() {
        return ending.map(event -> ChargeOutcome.after(event, accepted));
    }
}
