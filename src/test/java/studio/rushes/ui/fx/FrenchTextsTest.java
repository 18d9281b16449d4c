package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrenchTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/studio/rushes/ui");

    private static final String END = ".properties";

    private static final String TWIN = "_fr" + END;

    /** Names, and words that are written alike in both languages. */
    private static final Set<String> ALIKE =
            Set.of(
                    "Aa",
                    "ASS…",
                    "Auto",
                    "BLOC 1 – 8 s …",
                    "Bucket",
                    "Caches",
                    "Clips",
                    "final.mp4",
                    "Master",
                    "Oui, c’est extraordinairement simple !",
                    "Pause",
                    "Portrait · {0}",
                    "Rushes",
                    "Script",
                    "Standard",
                    "Style",
                    "us-central1",
                    "Vertex AI",
                    "Volume",
                    "VTT…");

    /** A place that has no words of its own, as those have that choose by a number. */
    private static final Pattern PLAIN = Pattern.compile("\\{\\d+(?:,number[^{}]*)?}");

    private static final Pattern UNIT = Pattern.compile("\\b(?:h|LU|LUFS|min|s)\\b");

    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    private static final Pattern NUMBER = Pattern.compile("\\{\\d+,number[^{}]*}");

    /** A sign of two parts, or a quotation mark, without the space that never breaks. */
    private static final Pattern LOOSE =
            Pattern.compile("(?<!\\u00a0)[;!?%»]|(?<!\\u00a0):(?=[\\s|}]|$)|«(?!\\u00a0)");

    private static final Pattern STRAIGHT = Pattern.compile("[\"']");

    @Test
    void everyBundleThatSaysSomethingSaysItInFrench() {
        assertThat(bundles())
                .filteredOn(name -> !texts(name + END).isEmpty())
                .allMatch(name -> Files.exists(TEXTS.resolve(name + TWIN)));
    }

    @Test
    void everyFrenchBundleIsTheTwinOfAnEnglishOne() {
        assertThat(files(TWIN)).isSubsetOf(bundles());
    }

    @Test
    void everyEnglishTextHasItsFrenchOne() {
        assertThat(keysMissing(END, TWIN)).isEmpty();
    }

    @Test
    void everyFrenchTextHasItsEnglishOne() {
        assertThat(keysMissing(TWIN, END)).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(pairsWhere((english, french) -> differ(PLACE, english, french))).isEmpty();
        assertThat(pairsWhere((english, french) -> differ(NUMBER, english, french))).isEmpty();
    }

    @Test
    void everyFrenchTextCanBeFilledForNoneOneAndMany() {
        assertThat(pairsWhere((_, french) -> !isFilled(french))).isEmpty();
    }

    @Test
    void noFrenchTextIsStillEnglish() {
        assertThat(pairsWhere(FrenchTextsTest::isStillEnglish)).isEmpty();
    }

    @Test
    void noFrenchTextHasStraightQuotes() {
        assertThat(pairsWhere((_, french) -> STRAIGHT.matcher(french).find())).isEmpty();
    }

    @Test
    void noLineOfAFrenchTextBeginsWithASign() {
        assertThat(pairsWhere((_, french) -> LOOSE.matcher(french).find())).isEmpty();
    }

    private static boolean differ(Pattern parts, String english, String french) {
        Function<String, Set<String>> found =
                text ->
                        parts.matcher(text)
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet());
        return !found.apply(english).equals(found.apply(french));
    }

    /** The format itself says nothing about a place within a place that is not closed. */
    private static boolean isFilled(String text) {
        if (text.replace("{", "").length() != text.replace("}", "").length()) {
            return false;
        }
        MessageFormat format = new MessageFormat(text, Locale.FRENCH);
        return IntStream.rangeClosed(0, 2)
                .mapToObj(number ->
                        format.format(
                                new Object[] {number, number, number, number, number, number}))
                .noneMatch(filled -> filled.contains("{"));
    }

    private static boolean isStillEnglish(String english, String french) {
        String spaced = french.replace('\u00a0', ' ');
        String words = UNIT.matcher(PLAIN.matcher(spaced).replaceAll("")).replaceAll("");
        return spaced.equals(english)
                && words.chars().anyMatch(Character::isLetter)
                && !ALIKE.contains(spaced);
    }

    /** What is in every first file and not in its second, where there are both. */
    private static List<String> keysMissing(String first, String second) {
        return twins().flatMap(
                        name -> {
                            Set<String> keys = new TreeSet<>(texts(name + first).keySet());
                            keys.removeAll(texts(name + second).keySet());
                            return keys.stream().map(key -> name + ": " + key);
                        })
                .toList();
    }

    private static List<String> pairsWhere(BiPredicate<String, String> wrong) {
        return twins().flatMap(
                        name -> {
                            Map<String, String> french = texts(name + TWIN);
                            return texts(name + END).entrySet().stream()
                                    .filter(text -> french.containsKey(text.getKey()))
                                    .filter(text ->
                                            wrong.test(
                                                    text.getValue(),
                                                    french.getOrDefault(text.getKey(), "")))
                                    .map(text -> name + ": " + text.getKey());
                        })
                .sorted()
                .toList();
    }

    private static Stream<String> twins() {
        Set<String> both = files(TWIN);
        both.retainAll(bundles());
        assertThat(both).contains("texts");
        return both.stream();
    }

    private static Set<String> bundles() {
        Set<String> english = files(END);
        english.removeIf(name -> name.contains("_"));
        return english;
    }

    /** The names of the files with such an end, without it. */
    private static Set<String> files(String end) {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String file) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS.resolve(file))) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, key -> read.getProperty(key, "")));
    }
}
