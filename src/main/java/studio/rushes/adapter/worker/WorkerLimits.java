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

    /**
     * A window of 30 s of the largest model may take some minutes without a word on a busy machine;
     * that model is held between two jobs, because loading it takes longest, and takes 4.5 GB.
     */
    public static final WorkerLimits HEARING = new WorkerLimits(Duration.ofMinutes(15), 6L << 30);

    public WorkerLimits {
        if (!silence.isPositive() || resident < 1) {
            throw new IllegalArgumentException(silence + " of silence, " + resident + " bytes");
        }
    }
}
