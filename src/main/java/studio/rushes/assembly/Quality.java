package studio.rushes.assembly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How much time an encode may take for how good a picture. */
public enum Quality {
    /** To look at once, not to publish. */
    DRAFT("superfast", "", 27),
    /** Smaller blocks and a wider search would cost an eighth of the time and gain nothing. */
    STANDARD("veryfast", "partitions=i8x8,i4x4:me=dia", 21),
    /** To be cut or encoded again elsewhere. */
    MASTER("medium", "", 15);

    private static final int KEY_EVERY = 24;

    private final String preset;
    private final String x264;
    private final int crf;

    Quality(String preset, String x264, int crf) {
        this.preset = preset;
        this.x264 = x264;
        this.crf = crf;
    }

    /** By its word in files and on the command line, such as {@code draft}. */
    public static Optional<Quality> of(String word) {
        return Arrays.stream(values()).filter(quality -> quality.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Quality::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public EncoderSettings settings() {
        return new EncoderSettings(
                EncoderSettings.X264, preset, x264, crf, KEY_EVERY, OptionalInt.empty());
    }
}
