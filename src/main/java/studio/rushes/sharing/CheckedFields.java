package studio.rushes.sharing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Phrase;

/** The fields of a document or of a map in it: what is of another kind than it should is odd. */
final class CheckedFields {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_OPERATION = 1_000;
    private static final String OPERATION =
            "[A-Za-z0-9][A-Za-z0-9._:@-]*(/[A-Za-z0-9][A-Za-z0-9._:@-]*)*";

    private final DocumentName document;
    private final String at;
    private final Map<?, ?> fields;
    private final Oddities oddities;

    private CheckedFields(DocumentName document, String at, Map<?, ?> fields, Oddities oddities) {
        this.document = document;
        this.at = at;
        this.fields = fields;
        this.oddities = oddities;
    }

    static CheckedFields of(PipelineDocument document, Oddities oddities) {
        return new CheckedFields(document.name(), "", document.fields(), oddities);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Where a field lies, for people. */
    String path(String field) {
        return at + field;
    }

    DocumentName document() {
        return document;
    }

    Optional<String> text(String field) {
        Optional<String> text = of(field, String.class, "cloud.text");
        Optional<String> fit = text.filter(value -> value.length() <= LONGEST_TEXT);
        if (text.isPresent() && fit.isEmpty()) {
            oddities.tooMany(document, path(field), text.get().length(), LONGEST_TEXT);
        }
        return fit;
    }

    OptionalLong number(String field) {
        return of(field, Long.class, "cloud.number")
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    List<?> list(String field) {
        return of(field, List.class, "cloud.list").<List<?>>map(list -> list).orElse(List.of());
    }

    CheckedFields map(String field) {
        Map<?, ?> map = of(field, Map.class, "cloud.map").<Map<?, ?>>map(m -> m).orElse(Map.of());
        return new CheckedFields(document, path(field) + ".", map, oddities);
    }

    /** A time of the service, or one as a program writes it; without a zone it is universal. */
    Optional<Instant> time(String field) {
        Object value = fields.get(field);
        if (value instanceof String text) {
            try {
                return Optional.of(time(text, DateTimeFormatter.ISO_DATE_TIME));
            } catch (DateTimeException _) {
                oddities.notUsable(document, path(field), text);
                return Optional.empty();
            }
        }
        return of(field, Instant.class, "cloud.time");
    }

    private static Instant time(String text, DateTimeFormatter form) {
        TemporalAccessor read = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }

    /** A job's name; it goes into addresses, so nothing but a name passes. */
    Optional<OperationName> operation(String field) {
        Optional<String> text = text(field).filter(value -> !value.isEmpty());
        Optional<OperationName> fit =
                text.filter(value ->
                                value.length() <= LONGEST_OPERATION && value.matches(OPERATION))
                        .map(OperationName::new);
        if (text.isPresent() && fit.isEmpty()) {
            oddities.notUsable(document, path(field), text.get());
        }
        return fit;
    }

    void odd(String field, String word) {
        oddities.unknownWord(document, path(field), word);
    }

    void unusable(String field, String text) {
        oddities.notUsable(document, path(field), text);
    }

    void tooMany(String field, long count, int most) {
        oddities.tooMany(document, path(field), count, most);
    }

    /** The keys that are a block's number, as they stand, in no order; at most so many are odd. */
    Map<String, Integer> numbers(int most) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int beyond = 0;
        for (Object key : fields.keySet()) {
            String text = String.valueOf(key);
            if (!text.matches("[1-9][0-9]{0,8}")) {
                oddities.notABlock(document, name(), text);
            } else if (Integer.parseInt(text) > most) {
                beyond++;
            } else {
                numbers.put(text, Integer.parseInt(text));
            }
        }
        if (beyond > 0) {
            oddities.tooMany(document, name(), numbers.size() + beyond, most);
        }
        return numbers;
    }

    private String name() {
        return at.isEmpty() ? at : at.substring(0, at.length() - 1);
    }

    /** Python writes what it does not know yet as null; that is as good as not there. */
    static boolean isNull(Object value) {
        return value instanceof PipelineDocument.Strange(String kind) && kind.equals("null");
    }

    private <T> Optional<T> of(String field, Class<T> type, String wanted) {
        Object value = fields.get(field);
        if (value == null || isNull(value)) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            oddities.wrongType(document, path(field), value, Phrase.of(wanted));
            return Optional.empty();
        }
        return Optional.of(type.cast(value));
    }
}
