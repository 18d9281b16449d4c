package studio.rushes.captions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file captions are written to and read from. */
public enum SubtitleFormat {
    ASS,
    SRT,
    VTT;

    /** As a file name ends, such as {@code srt}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the ending of a file's name. */
    public static Optional<SubtitleFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.ending()))
                .findFirst();
    }
}
