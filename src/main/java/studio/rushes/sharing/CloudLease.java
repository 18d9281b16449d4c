package studio.rushes.sharing;

import java.time.Instant;

/**
 * Who runs a video, as its document says.
 *
 * @param until by the service's clock
 */
public record CloudLease(String owner, Instant until) {
    /** Whether somebody runs it; read by the clock that the document was read by. */
    public boolean holdsAt(Instant readAt) {
        return readAt.isBefore(until);
    }
}
