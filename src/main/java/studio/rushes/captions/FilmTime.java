package studio.rushes.captions;

import java.util.Locale;
import studio.rushes.media.FrameRate;

/** The times of subtitle files. Rounded down, so that a line shows from its very frame on. */
final class FilmTime {
    private FilmTime() {}

    static long millis(long frame, FrameRate rate) {
        return frame * 1000 * rate.denominator() / rate.numerator();
    }

    /** The frame whose time was written, rounded down, to the millisecond or the hundredth. */
    static long frame(long millis, FrameRate rate) {
        long perFrame = 1000L * rate.denominator();
        return Math.ceilDiv(millis * rate.numerator(), perFrame);
    }

    /** As {@code 0:00:04.16}. */
    static String ass(long frame, FrameRate rate) {
        long centis = millis(frame, rate) / 10;
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%02d",
                centis / 360_000,
                centis / 6_000 % 60,
                centis / 100 % 60,
                centis % 100);
    }

    /** As {@code 00:00:04,166}, with the mark given before the milliseconds. */
    static String clock(long frame, FrameRate rate, char mark) {
        long millis = millis(frame, rate);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                mark,
                millis % 1_000);
    }
}
