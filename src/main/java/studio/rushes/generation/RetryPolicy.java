package studio.rushes.generation;

import java.time.Duration;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/**
 * How often and how late something is tried again by itself.
 *
 * @param retries further attempts after the first that failed for a passing reason
 * @param first wait, doubled each time
 * @param longest wait
 */
public record RetryPolicy(int retries, Duration first, Duration longest) {
    public static final RetryPolicy STANDARD =
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** A generator that says how long to wait is only busy, and saying so costs nothing. */
    private static final int MOST_WAITS = 20;

    /** Doubling beyond this passes any longest wait. */
    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (retries < 0) {
            throw new IllegalArgumentException("retries are 0 or more, was " + retries);
        }
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "waits grow from above 0, was " + first + " to " + longest);
        }
    }

    public boolean allows(long retriesSoFar) {
        return retriesSoFar < retries;
    }

    /** Whether a submit that was told to come back later is made again by itself. */
    public boolean allowsWaiting(long refusalsSoFar) {
        return refusalsSoFar < Math.max(retries, MOST_WAITS);
    }

    /** What failed once more than it is tried again. */
    static Problem exhausted(Problem last, long tries) {
        return last.withRemedy(Phrase.of("remedy.exhausted").with("tries", tries));
    }

    /**
     * The wait after so many failures in a row: half of it is sure, half is left to chance, so that
     * takes that failed together do not come back together.
     *
     * @param failures from 1
     * @param chance from 0 to 1
     */
    public Duration pause(long failures, double chance) {
        long doublings = Math.clamp(failures - 1, 0, MOST_DOUBLINGS);
        long full = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(full / 2 + (long) (chance * (full / 2.0)));
    }
}
