package studio.rushes.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotation marks around a whole dialogue, put on and taken off as a pair. */
final class Quotes {
    private record Pair(char open, char close) {}

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair('"', '"'),
                    new Pair('«', '»'),
                    new Pair('“', '”'),
                    new Pair('„', '“'),
                    new Pair('„', '”'),
                    new Pair('‘', '’'),
                    new Pair('\'', '\''),
                    new Pair('”', '”'),
                    new Pair('“', '"'),
                    new Pair('"', '”'));

    private static final String ANY = "\"«»“”„";

    /** A remark after the closing mark, such as "(21 mots)". */
    private static final Pattern REMARK =
            Pattern.compile("(?s)([\"«“„].*[\"»”“])[\\s*_]*\\([^()]*\\)[\\s*_.]*");

    private Quotes() {}

    static String strip(String text) {
        Matcher remark = REMARK.matcher(text);
        String plain = remark.matches() ? remark.group(1) : text;
        for (Pair pair : PAIRS) {
            if (plain.length() >= 2
                    && plain.charAt(0) == pair.open()
                    && plain.charAt(plain.length() - 1) == pair.close()
                    && belongTogether(plain, pair)) {
                return Spaces.strip(plain.substring(1, plain.length() - 1));
            }
        }
        return text;
    }

    /** Puts on the first pair that {@link #strip} takes off again, or none. */
    static String wrap(String text) {
        for (String wrapped :
                List.of('"' + text + '"', "“" + text + "”", "« " + text + " »", text)) {
            if (strip(wrapped).equals(text)) {
                return wrapped;
            }
        }
        return text;
    }

    static boolean opens(String text) {
        return !text.isEmpty() && ANY.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a quotation has begun that is still going on at the end. */
    static boolean isOpen(String text) {
        return opens(text)
                && (text.length() < 2
                        || closers(text.charAt(0)).indexOf(text.charAt(text.length() - 1)) < 0);
    }

    private static String closers(char open) {
        return open == '«' ? "»" : "\"”“»";
    }

    /** The first and the last mark are one pair, not the ends of two quotations. */
    private static boolean belongTogether(String text, Pair pair) {
        String inside = text.substring(1, text.length() - 1);
        if (pair.open() == '\'' || pair.open() == '‘') {
            return inside.indexOf(pair.open()) < 0;
        }
        if (pair.open() == pair.close() || ANY.indexOf(pair.open()) == 0 || pair.close() == '"') {
            int next = firstOf(inside, pair);
            return next < 0 || next == 0 || Spaces.isSpace(inside.charAt(next - 1));
        }
        int depth = 0;
        for (int i = 0; i < inside.length(); i++) {
            if (inside.charAt(i) == pair.open()) {
                depth++;
            } else if (inside.charAt(i) == pair.close() && --depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static int firstOf(String inside, Pair pair) {
        int open = inside.indexOf(pair.open());
        int close = inside.indexOf(pair.close());
        return open < 0 || (close >= 0 && close < open) ? close : open;
    }
}
