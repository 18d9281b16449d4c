package studio.rushes.adapter.firestore;

import com.google.cloud.Timestamp;
import com.google.cloud.firestore.FieldValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.rushes.sharing.DocumentChange.Mark;
import studio.rushes.sharing.PipelineDocument.Strange;

/** The library's values and the port's, each turned into the other. */
final class Values {
    /** As deep as the service lets a document be; what comes from elsewhere may be deeper. */
    private static final int DEEPEST = 20;

    private Values() {}

    static Map<String, Object> read(@Nullable Map<String, Object> fields) {
        return fields == null ? Map.of() : map(fields, 1);
    }

    private static Map<String, Object> map(Map<?, ?> from, int depth) {
        Map<String, Object> read = new LinkedHashMap<>();
        from.forEach((key, value) -> read.put(String.valueOf(key), read(value, depth)));
        return Map.copyOf(read);
    }

    private static Object read(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> new Strange("null");
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case Timestamp time -> instant(time);
            case Map<?, ?> _ when depth >= DEEPEST -> new Strange("too deep");
            case List<?> _ when depth >= DEEPEST -> new Strange("too deep");
            case Map<?, ?> map -> map(map, depth + 1);
            case List<?> list -> list.stream().map(each -> read(each, depth + 1)).toList();
            default -> new Strange(value.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        };
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static Timestamp timestamp(Instant time) {
        return Timestamp.ofTimeSecondsAndNanos(time.getEpochSecond(), time.getNano());
    }

    /**
     * @throws IllegalArgumentException for what no field of the pipeline has
     */
    static Object written(Object value) {
        return switch (value) {
            case Mark.SERVER_TIME -> FieldValue.serverTimestamp();
            case Mark.REMOVED -> FieldValue.delete();
            default -> plain(value, 1);
        };
    }

    private static Object plain(@Nullable Object value, int depth) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Double number -> number;
            case Boolean truth -> truth;
            case Instant time -> timestamp(time);
            case Map<?, ?> map when depth < DEEPEST -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put((String) key, plain(each, depth + 1)));
                yield copy;
            }
            case List<?> list when depth < DEEPEST ->
                    list.stream().map(each -> plain(each, depth + 1)).toList();
            case null, default ->
                    throw new IllegalArgumentException(
                            "a document holds texts, numbers, truths, times, lists and maps, at most "
                                    + DEEPEST
                                    + " deep, not "
                                    + value);
        };
    }
}
