package studio.rushes.ui.preview;

import java.util.Locale;
import studio.rushes.media.FrameRate;

/** Writes a place in a clip as minutes, seconds and frames: {@code 0:11.04}. */
public final class TimeCode {
    private TimeCode() {}

    /** A place and the length, as they stand side by side. */
    static String of(long frame, long frames, FrameRate rate) {
        return of(frame, rate) + " / " + of(frames, rate);
    }

    public static String of(long frame, FrameRate rate) {
        long perSecond = Math.max(1, Math.round((double) rate.numerator() / rate.denominator()));
        long seconds = frame / perSecond;
        return String.format(
                Locale.ROOT, "%d:%02d.%02d", seconds / 60, seconds % 60, frame % perSecond);
    }
}
