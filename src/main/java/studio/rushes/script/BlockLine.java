package studio.rushes.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of block text is, under whatever decoration people and language models put on it.
 */
sealed interface BlockLine {
    /**
     * @param number as written, digits only
     * @param duration what stands where a duration belongs, or null
     * @param rest what follows on the same line
     */
    record Heading(String number, @Nullable String duration, String rest) implements BlockLine {}

    record Label(Field field, String rest) implements BlockLine {}

    /** A label that is not ours, such as MUSIQUE; the whole line is kept. */
    record OtherLabel(String line) implements BlockLine {}

    record Text(String line) implements BlockLine {}

    record Blank() implements BlockLine {}

    /** A rule or a code fence: what stood before it is over. */
    record Rule() implements BlockLine {}

    enum Field {
        DIALOGUE,
        VISUAL,
        DURATION,
        THEME
    }

    /** More than a field may hold: never a keyword, and patterns need not try. */
    int LONGEST = 10_000;

    int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Headings, quotes, list marks, numbering, emphasis and pictographs before a keyword. */
    String DECORATION =
            "[\\s>#*_~`\\-–—•·▪►▶◆●+\\p{So}\\x{FE0F}\\x{200D}]*+(?:\\d{1,3}[.)])?+[\\s*_\\p{So}\\x{FE0F}\\[]*+";

    Pattern HEADING =
            Pattern.compile(
                    "(?<before>"
                            + DECORATION
                            + ")BLOC(?:K)?[\\s*_]*(?:n\\s*[°ºo.]\\s*|#\\s*)?(?<number>\\d++)(?![\\w.,]*\\w)(?<rest>.*)",
                    FLAGS);
    Pattern BRACKET =
            Pattern.compile("[\\s*_\\]:：|–—-]*+[(\\[](?<in>[^)\\]]*+)[)\\]](?<rest>.*)", FLAGS);
    Pattern BARE =
            Pattern.compile(
                    "[\\s*_\\]:：|,–—-]*+(?<in>\\d{1,18}(?:[.,]\\d+)?\\s*(?:s|secs?|secondes?|seconds?)\\b)(?<rest>.*)",
                    FLAGS);
    Pattern AFTER = Pattern.compile("[\\s*_\\])]*+(?:(?<mark>[:：.|–—-])(?<body>.*))?", FLAGS);

    Pattern LABEL =
            Pattern.compile(
                    DECORATION
                            + "(?<key>dialogues?|dialog|voix[ -]off|voice[ -]?over|narration"
                            + "|visuels?|visuals?|dur[ée]e|duration|th[èe]mes?|sujet|subject|titre|title)"
                            + "(?:[\\s*_]*+[(\\[][^)\\]]*+[)\\]])?"
                            + "[\\s*_]*+(?:(?<mark>[:：]|[–—-](?=\\s))(?<value>.*))?",
                    FLAGS);
    Pattern OTHER =
            Pattern.compile(
                    "[\\s•*-]*(?:\\*\\*\\p{L}[\\p{L}\\s'’/-]{1,30}(?::\\s*\\*\\*|\\*\\*\\s*:).*"
                            + "|\\p{Lu}[\\p{Lu}\\s'’/-]{2,30}(?:\\([^)]*\\))?\\s*:.*)",
                    Pattern.UNICODE_CHARACTER_CLASS);
    Pattern RULE = Pattern.compile("[\\s*_=~–—-]{3,}|\\s*+```.*", FLAGS);

    static BlockLine of(String line) {
        if (line.length() > LONGEST) {
            return new Text(line);
        }
        if (line.isBlank() || line.chars().allMatch(BlockLine::isSpace)) {
            return new Blank();
        }
        if (RULE.matcher(line).matches()) {
            return new Rule();
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            BlockLine found = heading(heading);
            if (found != null) {
                return found;
            }
        }
        BlockLine label = label(line);
        if (label != null) {
            return label;
        }
        return OTHER.matcher(line).matches() ? new OtherLabel(line) : new Text(line);
    }

    private static @Nullable BlockLine heading(Matcher heading) {
        String rest = heading.group("rest");
        String duration = null;
        Matcher bracket = BRACKET.matcher(rest);
        Matcher bare = BARE.matcher(rest);
        if (bracket.matches()) {
            duration = bracket.group("in");
            rest = bracket.group("rest");
        } else if (bare.matches()) {
            duration = bare.group("in");
            rest = bare.group("rest");
        }
        Matcher after = AFTER.matcher(rest);
        boolean decorated = heading.group("before").matches("(?s).*[#*_\\[].*");
        if (after.matches()) {
            String body = after.group("body");
            return new Heading(heading.group("number"), duration, body == null ? "" : body);
        }
        // "Block 1 opens on the sea" is a sentence; "## Block 1 The sea" is a heading.
        return decorated ? new Heading(heading.group("number"), duration, "") : null;
    }

    /** Also for what follows a heading on its own line. */
    static @Nullable Label label(String line) {
        Matcher label = LABEL.matcher(line);
        if (!label.matches()) {
            return null;
        }
        String key = label.group("key");
        String mark = label.group("mark");
        boolean colon = mark != null && (mark.equals(":") || mark.equals("："));
        if (!colon && !Character.isUpperCase(key.charAt(0))) {
            return null;
        }
        String value = label.group("value");
        return new Label(field(key), value == null ? "" : value);
    }

    private static Field field(String key) {
        return switch (Character.toLowerCase(key.charAt(0))) {
            case 't', 's' -> Field.THEME;
            case 'd' ->
                    Character.toLowerCase(key.charAt(1)) == 'u' ? Field.DURATION : Field.DIALOGUE;
            case 'n' -> Field.DIALOGUE;
            default -> Character.toLowerCase(key.charAt(1)) == 'o' ? Field.DIALOGUE : Field.VISUAL;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
    }
}
