package studio.rushes.problem;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of problems in one language. What a language's own file does not say is said in
 * English. Safe for many threads.
 */
final class ProblemTexts {
    private static final String BUNDLE = "studio.rushes.problem.problems";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private static final Control NO_OTHER_LANGUAGE =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final ConcurrentMap<Locale, ProblemTexts> KNOWN = new ConcurrentHashMap<>();

    /** Stands last: it is made with what stands above. */
    static final ProblemTexts ENGLISH = of(Locale.ENGLISH);

    private final ResourceBundle texts;

    private ProblemTexts(Locale language) {
        texts =
                ResourceBundle.getBundle(
                        BUNDLE, language, ProblemTexts.class.getClassLoader(), NO_OTHER_LANGUAGE);
    }

    static ProblemTexts of(Locale language) {
        return KNOWN.computeIfAbsent(language, ProblemTexts::new);
    }

    Optional<String> pattern(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(texts.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A place that nothing fills is seen as it is written; a value's own braces are only text. */
    static String fill(String pattern, Map<String, Phrase> places, Function<Phrase, String> said) {
        return PLACE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, places, said)));
    }

    private static String value(
            MatchResult found, Map<String, Phrase> places, Function<Phrase, String> said) {
        Phrase phrase = places.get(found.group(1));
        return phrase == null ? found.group() : said.apply(phrase);
    }
}
