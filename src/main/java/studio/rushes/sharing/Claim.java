package studio.rushes.sharing;

import java.time.Instant;

/** What came of trying to take a lease. */
public sealed interface Claim {
    record Held() implements Claim {}

    /**
     * Somebody else has it and is alive.
     *
     * @param until by the service's clock
     */
    record Taken(String owner, Instant until) implements Claim {}

    /** There is no such document to have a lease of. */
    record NoDocument() implements Claim {}
}
