package studio.rushes.captions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a word sounds like, as far as spelling tells: small letters without accents, apostrophes
 * left out, figures read aloud, and two words where a hyphen joins them.
 */
final class SpokenForm {
    /** Letters beyond these cannot tell words apart that are worth telling apart. */
    static final int LONGEST = 20;

    /** Of a text without white space more is no word. */
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern UNHEARD = Pattern.compile("[\\p{M}\u2019\u2032]+");
    private static final Pattern PART = Pattern.compile("([0-9]++)(\\p{L}*+)|\\p{L}++");

    private final Locale language;
    private final NumberWords numbers;

    SpokenForm(Locale language) {
        this.language = language;
        numbers = NumberWords.of(language);
    }

    /**
     * The words of a text; none where it has no letters and no figures.
     *
     * @param known words the other side has: of a figure's readings the one that has most of them
     */
    List<String> of(String text, Set<String> known) {
        String bounded = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        String plain =
                UNHEARD.matcher(
                                Normalizer.normalize(
                                        CaptionText.plain(bounded), Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("\u0153", "oe")
                        .replace("\u00E6", "ae")
                        .replace("\u00DF", "ss");
        List<String> words = new ArrayList<>();
        Matcher parts = PART.matcher(numbers.signs(plain));
        while (parts.find()) {
            if (parts.group(1) == null) {
                words.add(parts.group());
            } else {
                words.addAll(figure(parts.group(1), parts.group(2), known));
            }
        }
        return words.stream()
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .toList();
    }

    private List<String> figure(String digits, String letters, Set<String> known) {
        if (numbers.isOrdinal(letters) && digits.length() <= NumberWords.MOST_DIGITS) {
            return numbers.ordinal(Long.parseLong(digits), letters);
        }
        List<String> best = List.of();
        long most = -1;
        for (List<String> reading : numbers.readings(digits)) {
            long has = reading.stream().filter(known::contains).count();
            if (has > most) {
                most = has;
                best = reading;
            }
        }
        if (letters.isEmpty()) {
            return best;
        }
        List<String> both = new ArrayList<>(best);
        both.add(letters);
        return both;
    }

    Locale language() {
        return language;
    }
}
