package studio.rushes.generation;

import java.time.Duration;

/**
 * What a generator bears and how it behaves in time.
 *
 * @param inFlight jobs it may hold at once
 * @param pollInterval between two looks at one job
 * @param maximumLatency after which a job that shows nothing will show nothing
 * @param kept how long a finished clip stays with the generator
 */
public record GeneratorLimits(
        int inFlight, Duration pollInterval, Duration maximumLatency, Duration kept) {
    public GeneratorLimits {
        if (inFlight < 1) {
            throw new IllegalArgumentException("at least 1 job in flight, was " + inFlight);
        }
    }
}
