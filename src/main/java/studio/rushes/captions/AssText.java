package studio.rushes.captions;

import java.text.Normalizer;
import java.util.Locale;

/** Words, colours and numbers as Advanced SubStation Alpha has them. */
final class AssText {
    private static final String WORD_JOINER = "\u2060";

    private AssText() {}

    /**
     * Makes text harmless: a line break would start a new event, braces would start commands, and
     * libass knows no way to write a backslash but to part it from what follows.
     */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]", "\n")
                .strip()
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\n' -> out.append("\\N");
                        case '\\' -> out.append('\\').append(WORD_JOINER);
                        case '{' -> out.append("\\{");
                        case '}' -> out.append("\\}");
                        default -> {
                            if (!Character.isISOControl(c)
                                    && Character.getType(c) != Character.SURROGATE) {
                                out.appendCodePoint(c);
                            }
                        }
                    }
                });
        return out.toString();
    }

    /** Blue, green, red; the alpha before it counts from opaque. */
    static String colour(int argb) {
        return "&H" + through(argb) + opaque(argb).substring(2);
    }

    static String opaque(int argb) {
        return String.format(
                Locale.ROOT,
                "&H%02X%02X%02X",
                argb & 0xFF,
                (argb >>> 8) & 0xFF,
                (argb >>> 16) & 0xFF);
    }

    /** The first, third or fourth colour of a line from here on, with its alpha. */
    static String coloured(int which, int argb) {
        return "\\%dc%s&\\%da&H%s&".formatted(which, opaque(argb), which, through(argb));
    }

    static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }

    private static String through(int argb) {
        return String.format(Locale.ROOT, "%02X", 255 - (argb >>> 24));
    }
}
