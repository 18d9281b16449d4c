package studio.rushes.generation;

import java.util.Optional;

/**
 * What the project's record says of an intended charge.
 *
 * @param accepted whether the generator took the job
 * @param ending the word of the event that ended it; empty while it is under way
 * @param elsewhere whether it was submitted elsewhere, so that it costs nothing here
 * @param expected where the clip of such a one is to appear
 */
public record Attempt(
        AttemptId id,
        TakeId take,
        Money price,
        boolean accepted,
        Optional<String> ending,
        boolean elsewhere,
        Optional<ClipLocation> expected) {
    /** One that was submitted here. */
    public Attempt(
            AttemptId id, TakeId take, Money price, boolean accepted, Optional<String> ending) {
        this(id, take, price, accepted, ending, false, Optional.empty());
    }

    /** How it ended for the bill. */
    Optional<ChargeOutcome> outcome() {
        return ending.map(event -> ChargeOutcome.after(event, accepted));
    }
}
