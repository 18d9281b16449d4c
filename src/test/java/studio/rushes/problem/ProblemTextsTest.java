package studio.rushes.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/studio/rushes/problem");

    private static final Map<String, String> ENGLISH = texts("problems.properties");

    private static final Map<String, String> FRENCH = texts("problems_fr.properties");

    private static final List<ProblemSource> SOURCES =
            ProblemSource.in(Path.of("src/main/java/studio/rushes"));

    private static final Set<String> PARTS = Set.of("headline", "meaning", "remedy");

    private static final Pattern PLACE = Pattern.compile("\\{[a-z][A-Za-z]*}");

    private static final Pattern BRACE = Pattern.compile("[{}]");

    private static final Pattern SMALL_KEY = Pattern.compile("[a-z]+(?:\\.[a-z-]+)+");

    private static final Pattern CODE_KEY =
            Pattern.compile(
                    "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?:\\.[a-z]+)?\\.(?:headline|meaning|remedy)");

    /** A sign of two parts, or a quotation mark, without the space that never breaks. */
    private static final Pattern LOOSE =
            Pattern.compile("(?<!\\u00a0)[;!?%»]|(?<![\\u00a0)]):(?=\\s|$)|«(?!\\u00a0)");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(where((english, french) -> !places(english).equals(places(french)))).isEmpty();
    }

    @Test
    void everyKeyIsOneOfAProblemOrOfAPiece() {
        assertThat(ENGLISH.keySet())
                .allMatch(
                        key -> CODE_KEY.matcher(key).matches() || SMALL_KEY.matcher(key).matches());
    }

    @Test
    void everyPlaceIsWellFormed() {
        assertThat(
                        where((english, french) ->
                                Stream.of(english, french)
                                        .map(text ->
                                                PLACE.matcher(text)
                                                        .replaceAll("")
                                                        .replace("{ }", ""))
                                        .anyMatch(text -> BRACE.matcher(text).find())))
                .isEmpty();
    }

    @Test
    void noTextBeginsOrEndsWithASpace() {
        assertThat(
                        where((english, french) ->
                                !english.equals(english.strip()) || !french.equals(french.strip())))
                .isEmpty();
    }

    @Test
    void noFrenchTextIsStillEnglish() {
        assertThat(
                        where((english, french) ->
                                english.equals(french)
                                        && LETTERS.matcher(PLACE.matcher(english).replaceAll(""))
                                                .find()))
                .isEmpty();
    }

    @Test
    void noFrenchTextHasStraightQuotes() {
        assertThat(FRENCH.values()).noneMatch(text -> text.contains("'") || text.contains("\""));
    }

    @Test
    void noLineOfAFrenchTextBeginsWithASign() {
        assertThat(where((_, french) -> LOOSE.matcher(french).find())).isEmpty();
    }

    @Test
    void everyProblemOfTheProgramHasItsThreeTexts() {
        assertThat(SOURCES.stream().flatMap(source -> source.problems().stream()))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(ENGLISH.keySet()).containsAll(keys(problem)));
    }

    @Test
    void everyProblemToldInAWaySaysSomethingInThatWay() {
        assertThat(SOURCES.stream().flatMap(source -> source.problems().stream()))
                .filteredOn(problem -> !problem.way().isEmpty())
                .allSatisfy(problem ->
                        assertThat(keys(problem))
                                .anyMatch(key -> key.contains("." + problem.way() + ".")));
    }

    @Test
    void everyPieceOfTheProgramHasItsText() {
        assertThat(SOURCES.stream().flatMap(source -> source.pieces().stream()))
                .isNotEmpty()
                .allMatch(piece -> ENGLISH.containsKey(piece.key()));
    }

    @Test
    void everyTextIsSaidSomewhere() {
        Set<String> said = new TreeSet<>();
        for (ProblemSource source : SOURCES) {
            source.problems().forEach(problem -> said.addAll(keys(problem)));
            said.addAll(source.literals());
        }
        assertThat(said).containsAll(ENGLISH.keySet());
    }

    @Test
    void everyPlaceOfEveryTextIsFilledWhereItIsSaid() {
        List<String> empty = new ArrayList<>();
        for (ProblemSource source : SOURCES) {
            for (ProblemSource.Said problem : source.problems()) {
                keys(problem).forEach(key -> missing(key, problem.with(), source, empty));
            }
            for (ProblemSource.Said piece : source.pieces()) {
                missing(piece.key(), piece.with(), source, empty);
            }
        }
        assertThat(empty).isEmpty();
    }

    @Test
    void nothingIsFilledInThatNoTextHasAPlaceFor() {
        List<String> idle = new ArrayList<>();
        for (ProblemSource source : SOURCES) {
            Set<String> named = new TreeSet<>();
            for (ProblemSource.Said problem : source.problems()) {
                Set<String> own = new TreeSet<>();
                keys(problem).forEach(key -> own.addAll(places(ENGLISH.getOrDefault(key, ""))));
                problem.with().stream()
                        .filter(place -> !own.contains(place))
                        .forEach(place -> idle.add(source.file() + ": " + place));
                named.addAll(own);
            }
            source.literals().forEach(key -> named.addAll(places(ENGLISH.getOrDefault(key, ""))));
            source.loose().stream()
                    .filter(_ -> !named.isEmpty())
                    .filter(place -> !named.contains(place))
                    .forEach(place -> idle.add(source.file() + ": " + place));
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void noProblemOfTheProgramStandsInItsOwnWordsAlone() {
        assertThat(SOURCES)
                .filteredOn(source -> !source.file().startsWith("problem/"))
                .allSatisfy(
                        source -> assertThat(source.wordsOfItsOwn()).as(source.file()).isEmpty());
    }

    private static void missing(
            String key, Set<String> with, ProblemSource source, List<String> empty) {
        Set<String> open = new TreeSet<>(places(ENGLISH.getOrDefault(key, "")));
        open.removeAll(with);
        open.removeAll(source.loose());
        open.forEach(place -> empty.add(source.file() + ": " + key + " {" + place + "}"));
    }

    /** The keys of the three texts that a problem says, its way's own before the usual ones. */
    private static List<String> keys(ProblemSource.Said problem) {
        return PARTS.stream()
                .map(part -> {
                    String own = problem.key() + "." + problem.way() + "." + part;
                    return ENGLISH.containsKey(own) ? own : problem.key() + "." + part;
                })
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, place.length() - 1))
                .collect(Collectors.toSet());
    }

    private static List<String> where(BiPredicate<String, String> wrong) {
        return ENGLISH.entrySet().stream()
                .filter(text -> wrong.test(text.getValue(), FRENCH.getOrDefault(text.getKey(), "")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> texts(String name) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLES.resolve(name))) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
