package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many requests in any minute. The caller tells the time. Safe for many threads. */
final class RateLimit {
    /** A request arrives a little after it was counted; the next one may arrive at once. */
    static final Duration WINDOW = Duration.ofSeconds(62);

    private final Deque<Instant> sent = new ArrayDeque<>();

    /** Counts a request that goes out now, unless it would be one too many. */
    synchronized boolean tryTake(int most, Instant now) {
        forget(now);
        if (sent.size() >= most) {
            return false;
        }
        sent.add(now);
        return true;
    }

    /** When the next request may go out. */
    synchronized Instant free(int most, Instant now) {
        forget(now);
        if (sent.size() < most) {
            return now;
        }
        long passing = (long) sent.size() - most;
        return sent.stream().skip(passing).findFirst().orElse(now).plus(WINDOW);
    }

    /** What is older than the window, and what a clock that was set back makes nonsense of. */
    private void forget(Instant now) {
        Instant start = now.minus(WINDOW);
        sent.removeIf(at -> !at.isAfter(start) || at.isAfter(now));
    }
}
