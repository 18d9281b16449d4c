package studio.rushes.ui.preview;

import java.util.Locale;
import studio.rushes.media.FrameRate;

/** Writes a place in a clip as minutes, seconds and frames: {@code 0:11.04}. */
final class TimeCode {
    private TimeCode() {}

    static String of(long frame, FrameRate rate) {
        long perSecond = Math.max(1, Math.round((double) rate.numerator() / rate.denominator()));
        long seconds = frame / perSecond;
        return String.format(
                Locale.ROOT, "%d:%02d.%02d", seconds / 60, seconds % 60, frame % perSecond);
    }
}
