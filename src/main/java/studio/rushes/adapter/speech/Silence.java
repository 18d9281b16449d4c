package studio.rushes.adapter.speech;

import java.util.Arrays;
import studio.rushes.media.Pcm;

/** The quiet before and after a spoken line, which would only take time from it. */
final class Silence {
    private static final int QUIET = 160;
    private static final double KEPT_SECONDS = 0.02;

    private Silence() {}

    static Pcm trimmed(Pcm sound) {
        short[] samples = sound.samples();
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) < QUIET) {
            first++;
        }
        if (first == samples.length) {
            return sound;
        }
        int last = samples.length - 1;
        while (Math.abs(samples[last]) < QUIET) {
            last--;
        }
        int kept = (int) (KEPT_SECONDS * sound.sampleRate());
        int from = Math.max(0, first - kept);
        int to = Math.min(samples.length, last + 1 + kept);
        return new Pcm(Arrays.copyOfRange(samples, from, to), sound.sampleRate());
    }
}
