package studio.rushes.transcription;

/**
 * How far a model's download has come.
 *
 * @param bytes that are here
 * @param total of the file; about right where its size is not known exactly
 * @param bytesPerSecond lately; 0 until that can be said
 */
public record ModelArrival(long bytes, long total, double bytesPerSecond) {
    /** From 0 to 1. */
    public double fraction() {
        return Math.min(1, (double) bytes / total);
    }
}
