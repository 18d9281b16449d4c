package studio.rushes.captions;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a language puts spaces around its punctuation. */
enum Typography {
    FRENCH {
        @Override
        String set(String word) {
            String spaced = CLOSING.matcher(word).replaceFirst("$1" + NO_BREAK + "$2");
            return OPENING.matcher(spaced).replaceFirst("\u00AB" + NO_BREAK);
        }

        @Override
        String hang(String word, String mark) {
            return ".,\u2026".indexOf(mark.charAt(0)) >= 0 ? word + mark : word + NO_BREAK + mark;
        }
    },
    PLAIN {
        @Override
        String set(String word) {
            return word;
        }

        @Override
        String hang(String word, String mark) {
            return ".,;:!?\u2026\u2019\u201D)]}".indexOf(mark.charAt(0)) >= 0
                    ? word + mark
                    : word + NO_BREAK + mark;
        }
    };

    private static final char NO_BREAK = CaptionText.NO_BREAK;

    /** High marks at the end of a word; a mark within one belongs to a time or an address. */
    private static final Pattern CLOSING =
            Pattern.compile("^(.*[^!?;:\u00BB\u00A0])\u00A0*([!?;:\u00BB][!?;:\u00BB.,\u2026)]*)$");

    private static final Pattern OPENING = Pattern.compile("^\u00AB\u00A0*");

    static Typography of(Locale language) {
        return "fr".equals(language.getLanguage()) ? FRENCH : PLAIN;
    }

    /** A word with the marks written onto it. */
    abstract String set(String word);

    /** A word and the mark that stood alone behind it. */
    abstract String hang(String word, String mark);
}
