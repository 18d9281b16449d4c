package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.captions.Mishearing.True;
import studio.rushes.captions.SpokenLines.Story;
import studio.rushes.media.FrameRate;

/**
 * How often a wrong line passes and a right one does not, where the hearing is bad. Seeds are
 * fixed, so the rates are the same everywhere; docs/benchmarks.md has them.
 */
class LineCheckTest {
    private static final Logger LOG = LoggerFactory.getLogger(LineCheckTest.class);
    private static final int ROUNDS = 60;
    private static final Mishearing SOME = new Mishearing(0.05, 0.10, 30);

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRightLineThatIsBadlyHeardIsSeldomFlagged(String language) {
        double flagged =
                rate(
                        "right lines flagged, " + language,
                        language,
                        (at, chance) -> {
                            Lines lines = Lines.of(language);
                            return verdict(lines, at, at, Mishearing.HEAVY, chance, 24)
                                    != Verdict.SAID;
                        });
        assertThat(flagged).isLessThanOrEqualTo(0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRightLineIsSeldomFlaggedWhereEveryWrongWordIsAnyWord(String language) {
        double flagged =
                rate(
                        "right lines flagged, any words, " + language,
                        language,
                        (at, chance) -> {
                            Lines lines = Lines.of(language);
                            Mishearing harsh = Mishearing.HEAVY.withAnyWords();
                            return verdict(lines, at, at, harsh, chance, 24) != Verdict.SAID;
                        });
        assertThat(flagged).isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @CsvSource({"fr, true", "fr, false", "en, true", "en, false"})
    void anotherLineOfTheLanguageIsFlagged(String language, boolean sameStory) {
        String what = "wrong lines flagged, " + (sameStory ? "same story, " : "any story, ");
        double flagged =
                rate(
                        what + language,
                        language,
                        (at, chance) -> {
                            Lines lines = Lines.of(language);
                            int other = lines.other(at, sameStory, chance);
                            Mishearing hearing = chance.nextBoolean() ? Mishearing.CLEAR : SOME;
                            return verdict(lines, at, other, hearing, chance, 24)
                                    == Verdict.DIFFERENT;
                        });
        assertThat(flagged).isGreaterThanOrEqualTo(0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aShortWrongLineIsFlaggedToo(String language) {
        double flagged =
                rate(
                        "wrong lines of 6 words flagged, " + language,
                        language,
                        (at, chance) -> {
                            Lines lines = Lines.of(language);
                            int other = lines.other(at, chance.nextBoolean(), chance);
                            return verdict(lines, at, other, SOME, chance, 6) == Verdict.DIFFERENT;
                        });
        assertThat(flagged).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aShortRightLineWithSlipsIsSeldomFlagged(String language) {
        double flagged =
                rate(
                        "right lines of 6 words flagged, " + language,
                        language,
                        (at, chance) -> {
                            Lines lines = Lines.of(language);
                            return verdict(lines, at, at, SOME, chance, 6) != Verdict.SAID;
                        });
        assertThat(flagged).isLessThanOrEqualTo(0.01);
    }

    /** Lines of one language, and all their words. */
    private record Lines(
            Locale language, List<String> texts, List<Integer> stories, List<String> words) {
        static Lines of(String language) {
            List<String> texts = new ArrayList<>();
            List<Integer> stories = new ArrayList<>();
            for (int i = 0; i < SpokenLines.STORIES.size(); i++) {
                Story story = SpokenLines.STORIES.get(i);
                if (story.language().getLanguage().equals(language)) {
                    for (String line : story.lines()) {
                        texts.add(line);
                        stories.add(i);
                    }
                }
            }
            return new Lines(
                    Locale.of(language), texts, stories, SpokenLines.words(Locale.of(language)));
        }

        int other(int than, boolean sameStory, Random chance) {
            while (true) {
                int other = chance.nextInt(texts.size());
                if (other != than && (!sameStory || stories.get(other).equals(stories.get(than)))) {
                    return other;
                }
            }
        }
    }

    private static Verdict verdict(
            Lines lines, int asked, int said, Mishearing hearing, Random chance, int most) {
        String script = shortened(lines.texts().get(asked), most);
        List<True> spoken = Mishearing.spoken(shortened(lines.texts().get(said), most), chance);
        return ScriptAligner.align(
                        script,
                        lines.language(),
                        hearing.hear(lines.language().getLanguage(), spoken, lines.words(), chance),
                        400,
                        FrameRate.FILM)
                .check()
                .orElseThrow()
                .verdict();
    }

    private static String shortened(String line, int most) {
        String[] words = line.split(" ");
        return String.join(" ", Arrays.copyOf(words, Math.min(most, words.length)));
    }

    private static double rate(String what, String language, BiPredicate<Integer, Random> holds) {
        Random chance = new Random(what.hashCode());
        int lines = Lines.of(language).texts().size();
        int held = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int at = 0; at < lines; at++) {
                held += holds.test(at, chance) ? 1 : 0;
            }
        }
        double rate = (double) held / (ROUNDS * lines);
        LOG.info("{}: {} % of {}", what, Math.round(rate * 10_000) / 100.0, ROUNDS * lines);
        return rate;
    }
}
