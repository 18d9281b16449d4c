package studio.rushes.assembly;

/**
 * How loud a film is to be, by EBU R 128.
 *
 * @param lufs integrated loudness of each block and of the film
 * @param truePeak what the sound must not pass, in dBTP
 */
public record LoudnessTarget(double lufs, double truePeak) {
    /** What the short video platforms play at. */
    public static final LoudnessTarget STANDARD = new LoudnessTarget(-14, -1);

    public LoudnessTarget {
        if (!(lufs >= -40 && lufs <= -5) || !(truePeak >= -12 && truePeak <= 0)) {
            throw new IllegalArgumentException(lufs + " LUFS, " + truePeak + " dBTP");
        }
    }
}
