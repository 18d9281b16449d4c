package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a language reads figures aloud, in words of plain letters. */
interface NumberWords {
    /** A longer figure is read digit by digit. */
    int MOST_DIGITS = 12;

    /** The words of a figure, the most likely reading first. */
    List<List<String>> readings(long number);

    /** The words of a figure that says which one, such as 2nd or 2e. */
    List<String> ordinal(long number, String ending);

    /** Whether letters right behind a figure make it say which one. */
    boolean isOrdinal(String ending);

    /** Signs and abbreviations that are read as words, each in spaces; other text as it is. */
    String signs(String text);

    /** Empty where figures of the language are not known: then they stay as they are. */
    static NumberWords of(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> new FrenchNumbers();
            case "en" -> new EnglishNumbers();
            default -> new NoNumbers();
        };
    }

    /** All readings of a run of digits. */
    default List<List<String>> readings(String digits) {
        boolean code = digits.length() > 1 && digits.charAt(0) == '0';
        if (digits.length() > MOST_DIGITS || code) {
            List<String> each = new ArrayList<>();
            digits.chars()
                    .limit(2 * MOST_DIGITS)
                    .forEach(d -> each.addAll(readings((long) d - '0').getFirst()));
            return List.of(List.copyOf(each));
        }
        return readings(Long.parseLong(digits));
    }

    /** A language whose figures are compared as figures. */
    final class NoNumbers implements NumberWords {
        @Override
        public List<List<String>> readings(long number) {
            return List.of(List.of(String.valueOf(number)));
        }

        @Override
        public List<String> ordinal(long number, String ending) {
            return List.of(number + ending);
        }

        @Override
        public boolean isOrdinal(String ending) {
            return false;
        }

        @Override
        public String signs(String text) {
            return text;
        }
    }
}
