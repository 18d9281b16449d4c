package studio.rushes.media;

/** Frames per second as an exact fraction. */
public record FrameRate(int numerator, int denominator) {
    public static final FrameRate FILM = new FrameRate(24, 1);

    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException(
                    "a frame rate is a fraction above 0, was " + numerator + "/" + denominator);
        }
    }

    /** Whole frames that fit into a duration, rounded to the nearest. */
    public long framesIn(double seconds) {
        return Math.round(seconds * numerator / denominator);
    }

    /** Samples that sound while so many frames are shown; exact for 24 fps at 48 kHz. */
    public long samplesIn(long frames, int sampleRate) {
        return frames * sampleRate * denominator / numerator;
    }

    public double seconds(long frames) {
        return (double) frames * denominator / numerator;
    }
}
