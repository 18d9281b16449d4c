package studio.rushes.media;

/** Mono sound in memory, 16 bit. The array is not copied: whoever makes one gives it away. */
@SuppressWarnings("ArrayRecordComponent")
public record Pcm(short[] samples, int sampleRate) {
    public Pcm {
        if (sampleRate < 8_000 || sampleRate > 192_000) {
            throw new IllegalArgumentException(
                    "a sample rate is 8000 to 192000 Hz, was " + sampleRate);
        }
    }

    public double seconds() {
        return (double) samples.length / sampleRate;
    }
}
