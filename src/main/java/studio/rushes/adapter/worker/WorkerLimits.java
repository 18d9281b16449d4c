package studio.rushes.adapter.worker;

import java.time.Duration;

/**
 * What a worker may do before it is replaced.
 *
 * @param silence how long a job may give no sign of life
 * @param resident bytes of memory a worker may hold between two jobs
 */
public record WorkerLimits(Duration silence, long resident) {
    /**
     * A job tells of its progress at least every half minute; a worker holds about 200 MB between
     * jobs on pictures of 1080x1920.
     */
    public static final WorkerLimits STANDARD = new WorkerLimits(Duration.ofMinutes(5), 512L << 20);

    public WorkerLimits {
        if (!silence.isPositive() || resident < 1) {
            throw new IllegalArgumentException(silence + " of silence, " + resident + " bytes");
        }
    }
}
