package studio.rushes.assembly;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * How exported films are called, such as {@code {video}-{profile}}.
 *
 * @param text with fields in braces; whatever else stands in it is taken as it is
 */
public record NamePattern(String text) {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 1_000;

    private static final String EXAMPLE = "{video}-{profile}";

    private static final String FIELDS = "{video}, {profile}, {quality}, {date}, {number}";

    /** Stands last: it is made with what stands above. */
    public static final NamePattern STANDARD = new NamePattern(EXAMPLE);

    /** What may stand in braces. */
    public enum Field {
        VIDEO,
        PROFILE,
        QUALITY,
        /** The day it is made, as {@code 2027-03-01}. */
        DATE,
        /** The first from 1 that no film has yet. */
        NUMBER;

        String word() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    public NamePattern {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new StudioException(
                    Problem.of("EDITION-NAME", "length")
                            .with("length", text.length())
                            .with("fields", FIELDS)
                            .with("example", EXAMPLE));
        }
        Matcher fields = FIELD.matcher(text);
        while (fields.find()) {
            if (!known(fields.group())) {
                throw new StudioException(
                        Problem.of("EDITION-NAME")
                                .with("field", fields.group())
                                .with("fields", FIELDS)
                                .with("example", EXAMPLE));
            }
        }
    }

    /** Whether a film called so never replaces an earlier one. */
    public boolean numbered() {
        return text.contains(Field.NUMBER.word());
    }

    /** The name without an ending, fit for every file system. */
    public FileName filled(Map<Field, String> values) {
        Map<Field, String> all = new EnumMap<>(values);
        return FileName.of(FIELD.matcher(text).replaceAll(field -> value(field, all)));
    }

    private static String value(MatchResult found, Map<Field, String> values) {
        for (Field field : Field.values()) {
            if (field.word().equals(found.group())) {
                return Matcher.quoteReplacement(values.getOrDefault(field, ""));
            }
        }
        return Matcher.quoteReplacement(found.group());
    }

    private static boolean known(String braced) {
        for (Field field : Field.values()) {
            if (field.word().equals(braced)) {
                return true;
            }
        }
        return false;
    }
}
