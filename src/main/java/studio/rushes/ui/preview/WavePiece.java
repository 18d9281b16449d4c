package studio.rushes.ui.preview;

import studio.rushes.media.Waveform;

/**
 * The sound of a stretch of what is shown.
 *
 * @param start its first picture
 * @param frames how many
 * @param wave of the whole clip that is heard there
 * @param from seconds into that clip where the stretch begins
 */
public record WavePiece(long start, long frames, Waveform wave, double from) {
    /** How far the sound swings in a part of the clip, 0 to 255. */
    int peak(double begin, double end) {
        int first = window(begin);
        int last = Math.max(first, window(end) - 1);
        int peak = 0;
        for (int i = Math.max(0, first); i <= last && i < wave.peaks().size(); i++) {
            peak = Math.max(peak, wave.peaks().get(i));
        }
        return peak;
    }

    private static int window(double seconds) {
        return (int) Math.floor(seconds * 1000 / Waveform.WINDOW_MILLIS + 1e-6);
    }
}
