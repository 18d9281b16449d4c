package studio.rushes.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads what a file says that may be anybody's; what no film can be is refused. */
final class FilmReportReader {
    /** A day of film, at 60 frames a second. */
    private static final long MOST_FRAMES = 24 * 3600 * 60L;

    private static final double MOST_SECONDS = 24 * 3600;
    private static final int MOST_BLOCKS = 1_000_000;

    /** Decibels of anything that can be heard, or not any more. */
    private static final double LOUD = 200;

    /** The widest difference of two values of a picture. */
    private static final double WHITE = 255;

    /** Silence is counted in tenths of a second, the last of which may not be full. */
    private static final double ROUNDED = 0.2;

    private FilmReportReader() {}

    /**
     * @throws IllegalArgumentException where it is no report of a film
     */
    static FilmReport read(JsonNode json) {
        double seconds = number(json, "seconds", 0, MOST_SECONDS);
        return new FilmReport(
                whole(json, "frames", 1, MOST_FRAMES),
                seconds,
                whole(json, "bytes", 1, Long.MAX_VALUE),
                number(json, "lufs", -LOUD, LOUD),
                number(json, "true_peak", -LOUD, LOUD),
                (int) whole(json, "caption_pages", 0, MOST_BLOCKS),
                all(json, "seams", FilmReportReader::seam),
                all(json, "findings", finding -> finding(finding, seconds)));
    }

    private static Seam seam(JsonNode json) {
        return new Seam(
                block(json),
                number(json, "score", 0, 1),
                number(json, "picture", 0, WHITE),
                number(json, "colour", 0, WHITE),
                number(json, "loudness", 0, LOUD));
    }

    private static Finding finding(JsonNode json, double seconds) {
        double from = number(json, "from", 0, seconds + ROUNDED);
        return new Finding(
                kind(json.path("kind").asText()),
                block(json),
                from,
                number(json, "to", from, seconds + ROUNDED));
    }

    private static Finding.Kind kind(String word) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("nothing of this kind is found in films: " + word);
    }

    private static int block(JsonNode json) {
        return (int) whole(json, "block", 1, MOST_BLOCKS);
    }

    private static <T> List<T> all(JsonNode json, String name, Function<JsonNode, T> one) {
        JsonNode list = json.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException(name + " must be a list");
        }
        List<T> all = new ArrayList<>();
        list.forEach(node -> all.add(one.apply(node)));
        return all;
    }

    private static long whole(JsonNode json, String name, long least, long most) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " to " + most + ", was " + value);
        }
        return value.longValue();
    }

    private static double number(JsonNode json, String name, double least, double most) {
        JsonNode value = json.path(name);
        // Written so that what is no number fails, too.
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new IllegalArgumentException(
                    name + " must be " + least + " to " + most + ", was " + value);
        }
        return value.doubleValue();
    }
}
