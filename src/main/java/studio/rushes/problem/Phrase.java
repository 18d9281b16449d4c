package studio.rushes.problem;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what a problem says: a text of the bundle with its places filled, so that it can be
 * said in another language later, or words that stay as they are.
 *
 * @param key names the text in the bundle; empty for words that stay as they are
 * @param words what it says in English
 * @param places what fills the text's places, by their names
 */
public record Phrase(String key, String words, Map<String, Phrase> places) {
    /** Key of a number, of which only the sign before its decimals is another elsewhere. */
    private static final String NUMBER = "number";

    public Phrase {
        places = Map.copyOf(places);
    }

    /** Words that are the same in each language, such as a name, or that nobody can translate. */
    public static Phrase plain(@Nullable Object words) {
        return new Phrase("", String.valueOf(words), Map.of());
    }

    /** A number with all its decimals. */
    public static Phrase number(BigDecimal number) {
        return new Phrase(NUMBER, number.toPlainString(), Map.of());
    }

    /** A text of the bundle whose places are not filled yet. */
    public static Phrase of(String key) {
        return new Phrase(key, ProblemTexts.ENGLISH.pattern(key).orElse(key), Map.of());
    }

    /** One of these, as a person lists them. */
    public static Phrase either(Collection<?> choices) {
        Iterator<?> all = choices.iterator();
        if (!all.hasNext()) {
            return plain("");
        }
        StringBuilder before = new StringBuilder(String.valueOf(all.next()));
        while (all.hasNext()) {
            Object next = all.next();
            if (!all.hasNext()) {
                return of("list.either").with("first", before).with("last", next);
            }
            before.append(", ").append(next);
        }
        return plain(before);
    }

    /**
     * The same with one place filled; where the text has no such place, as it was.
     *
     * @param value a phrase, or anything else by its own words
     */
    public Phrase with(String name, @Nullable Object value) {
        Phrase phrase = value instanceof Phrase given ? given : plain(value);
        Map<String, Phrase> all = new TreeMap<>(places);
        all.put(name, phrase);
        Optional<String> pattern = ProblemTexts.ENGLISH.pattern(key);
        if (pattern.isEmpty()) {
            // Nobody wrote this text: what it was to say is seen all the same.
            return isPlain()
                    ? this
                    : new Phrase(key, words + " (" + name + ": " + phrase.words() + ")", all);
        }
        return ProblemTexts.places(pattern.get()).contains(name)
                ? new Phrase(key, ProblemTexts.fill(pattern.get(), all, Phrase::words), all)
                : this;
    }

    /** The words in a language; those in English where that has none for it. */
    public String in(Locale language) {
        if (key.isEmpty() || language.getLanguage().equals("en")) {
            return words;
        }
        if (key.equals(NUMBER)) {
            return words.replace(
                    '.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
        }
        return ProblemTexts.of(language)
                .pattern(key)
                .map(pattern -> ProblemTexts.fill(pattern, places, place -> place.in(language)))
                .orElse(words);
    }

    boolean isPlain() {
        return key.isEmpty();
    }
}
