package studio.rushes.generation;

import java.time.Duration;

/**
 * What a generator bears and how it behaves in time.
 *
 * @param inFlight jobs it may hold at once
 * @param pollInterval between two looks at one job
 * @param maximumLatency after which a job that shows nothing will show nothing
 * @param kept how long a finished clip stays with the generator
 * @param requestsAMinute submits and polls together
 */
public record GeneratorLimits(
        int inFlight,
        Duration pollInterval,
        Duration maximumLatency,
        Duration kept,
        int requestsAMinute) {
    /** Of a generator that counts no requests. */
    public static final int UNCOUNTED = Integer.MAX_VALUE;

    public GeneratorLimits {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least 1 job in flight, was " + inFlight);
        }
        if (requestsAMinute < 1) {
            throw new IllegalArgumentException(
                    "at least 1 request a minute, was " + requestsAMinute);
        }
    }

    public GeneratorLimits(
            int inFlight, Duration pollInterval, Duration maximumLatency, Duration kept) {
        this(inFlight, pollInterval, maximumLatency, kept, UNCOUNTED);
    }
}
