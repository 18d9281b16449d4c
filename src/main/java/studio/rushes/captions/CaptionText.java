package studio.rushes.captions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Turns dialogue into words fit for the screen: nothing that cannot be drawn, and the spaces and
 * apostrophes of the language.
 */
public final class CaptionText {
    static final char NO_BREAK = '\u00A0';

    /** More marks than this on one letter are noise that climbs over the picture. */
    private static final int MAX_MARKS = 3;

    private static final int TRADE_MARK = 0x2122;

    private CaptionText() {}

    /** Words in order, each with the punctuation that hangs on it. */
    public static List<String> words(String dialogue, Locale language) {
        return ScriptWords.of(dialogue, language).said().stream()
                .map(ScriptWords.Said::shown)
                .toList();
    }

    /** One line without control characters, emoji or doubled spaces; apostrophes are curly. */
    public static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MAX_MARKS) {
                append(out, c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '\'', '`', '\u00B4', '\u2018', '\u02BC' -> out.append('\u2019');
            case '\u2010', '\u2011' -> out.append('-');
            case '\u00A0', '\u2007', '\u202F' -> out.append(NO_BREAK);
            default -> {
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                    if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                        out.append(' ');
                    }
                } else if (isDrawn(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isDrawn(int c) {
        boolean emoji =
                (c > 0xFF
                                && c != TRADE_MARK
                                && (Character.isExtendedPictographic(c)
                                        || Character.isEmojiPresentation(c)))
                        || Character.isEmojiModifier(c)
                        || (c >= 0x1F1E6 && c <= 0x1F1FF)
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || c == 0x20E3;
        return !emoji
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED ->
                            false;
                    default -> true;
                };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Whether a token, already plain, is a word that is said. */
    static boolean isSpoken(String token) {
        return token.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || c == '&')
                || (token.length() == 1 && "+=@#".contains(token));
    }

    /** Whether a mark that stands alone hangs on the word before it. */
    static boolean hangsBack(String token) {
        int first = token.codePointAt(0);
        return switch (Character.getType(first)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> false;
            default -> first != '\u00A1' && first != '\u00BF';
        };
    }

    /** Like strip, which leaves the no-break space where it is. */
    static String trim(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && (word.charAt(from) == NO_BREAK || word.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (word.charAt(to - 1) == NO_BREAK || word.charAt(to - 1) == ' ')) {
            to--;
        }
        return word.substring(from, to);
    }
}
