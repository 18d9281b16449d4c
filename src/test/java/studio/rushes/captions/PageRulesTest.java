package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;

/** The rules of pages on whole paragraphs, said at a pace drawn from a seed. */
class PageRulesTest {
    private static final FrameRate RATE = FrameRate.FILM;
    private static final CaptionLook LOOK = CaptionLook.standard();
    private static final int SEEDS = 8;

    /** A paragraph as it was said once. */
    record Said(Locale language, String text, List<CaptionWord> words, long frames) {
        CaptionTrack track() {
            return CaptionPages.of(words, LOOK, frames, RATE);
        }

        @Override
        public String toString() {
            return language + " " + text.substring(0, 20);
        }
    }

    static Stream<Said> paragraphs() {
        List<Said> all = new ArrayList<>();
        for (SpokenLines.Story story : SpokenLines.STORIES) {
            for (int from = 0; from + 2 <= story.lines().size(); from += 2) {
                String text = String.join(" ", story.lines().subList(from, from + 2));
                for (int seed = 0; seed < SEEDS; seed++) {
                    all.add(said(text, story.language(), new Random(31L * from + seed)));
                }
            }
        }
        return all.stream();
    }

    /** Timed as a clear hearing of it would be. */
    private static Said said(String text, Locale language, Random chance) {
        List<Mishearing.True> spoken = Mishearing.spoken(text, chance);
        long frames = RATE.framesIn(spoken.getLast().end() / 1000.0) + 24;
        List<TimedWord> words =
                ScriptAligner.align(
                                text,
                                language,
                                Mishearing.CLEAR.hear(
                                        language.getLanguage(), spoken, List.of("x"), chance),
                                frames,
                                RATE)
                        .script();
        return new Said(language, text, CaptionWords.of(words, language), frames);
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void everyWordIsShownOnceInOrderOnAtMostTwoLinesOfAPage(Said said) {
        List<String> shown = new ArrayList<>();
        for (CaptionPage page : said.track().pages()) {
            assertThat(page.lines()).hasSizeBetween(1, 2);
            assertThat(page.words()).hasSizeBetween(1, 4);
            page.words().forEach(word -> shown.add(word.text()));
        }
        assertThat(shown).isEqualTo(CaptionText.words(said.text(), said.language()));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void noPageEndsOnAnArticleOrAPrepositionWhereTheNextWordFits(Said said) {
        PageLines lines = new PageLines(LOOK);
        List<CaptionPage> pages = said.track().pages();
        for (int i = 0; i + 1 < pages.size(); i++) {
            List<CaptionWord> words = pages.get(i).words();
            CaptionWord last = words.getLast();
            CaptionWord next = pages.get(i + 1).words().getFirst();
            boolean pause = RATE.seconds(next.start() - last.end()) >= 0.5;
            if (Punctuation.leans(last.text()) && !pause) {
                List<CaptionWord> longer = new ArrayList<>(words);
                longer.add(next);
                assertThat(longer.size() <= 4 && !lines.of(longer).isEmpty())
                        .as("%s | %s", words, next)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aPageStandsForHalfASecondWhereThereIsRoom(Said said) {
        List<CaptionPage> pages = said.track().pages();
        for (int i = 0; i < pages.size(); i++) {
            CaptionPage page = pages.get(i);
            long next = i + 1 < pages.size() ? pages.get(i + 1).start() : said.frames();
            assertThat(page.end() - page.start())
                    .isGreaterThanOrEqualTo(Math.min(12, next - page.start()));
            assertThat(page.end()).isLessThanOrEqualTo(next);
        }
        long shortOnes = pages.stream().filter(page -> page.end() - page.start() < 12).count();
        assertThat(shortOnes).as("pages shorter than half a second").isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void gapsUnderThreeTenthsOfASecondAreBridged(Said said) {
        List<CaptionPage> pages = said.track().pages();
        for (int i = 1; i < pages.size(); i++) {
            long gap = pages.get(i).start() - pages.get(i - 1).end();
            long silent = pages.get(i).start() - pages.get(i - 1).words().getLast().end();
            assertThat(gap == 0 || RATE.seconds(silent) >= 0.3).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aWordIsLitForATenthOfASecondWhereItsPageHasRoom(Said said) {
        for (CaptionPage page : said.track().pages()) {
            List<CaptionWord> words = page.words();
            long room = (page.end() - page.start()) / words.size();
            for (int i = 0; i < words.size(); i++) {
                long off = i + 1 < words.size() ? words.get(i + 1).start() : page.end();
                assertThat(off - words.get(i).start()).isGreaterThanOrEqualTo(Math.min(3, room));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aPageComesWithItsFirstWordAndTheNextPageNeverBeforeThisOneIsSaid(Said said) {
        int at = 0;
        for (CaptionPage page : said.track().pages()) {
            assertThat(page.start()).isEqualTo(said.words().get(at).start());
            at += page.words().size();
        }
    }

    @Test
    void capitalsKeepTheirAccentsAndAnIIsTheSameInEveryLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            Lettering letters = new Lettering(LOOK.style());
            assertThat(letters.shown("déjà l'été, cœur, Noël, ça, aîné, ÿ"))
                    .isEqualTo("DÉJÀ L’ÉTÉ, CŒUR, NOËL, ÇA, AÎNÉ, Ÿ");
            assertThat(letters.shown("midi il vit")).isEqualTo("MIDI IL VIT");
            assertThat(Punctuation.leans("IL")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jusqu’à", "Dès", "parmi", "lorsque", "puisque", "quand", "aucune", "chaque",
                "through", "between", "of", "some", "every", "who", "because", "until", "j’ai",
                "était"
            })
    void theseLeanOnWhatFollows(String word) {
        assertThat(Punctuation.leans(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruche", "miel,", "harbour", "là\u00A0!", "pas", "été"})
    void theseDoNot(String word) {
        assertThat(Punctuation.leans(word)).isFalse();
    }

    @Test
    void anElidedWordStaysWithItsNounAndMarksWithTheirWord() {
        assertThat(
                        CaptionWords.of(
                                List.of(
                                        new TimedWord("«", 0, 1, WordSource.HEARD),
                                        new TimedWord("L'été", 1, 10, WordSource.HEARD),
                                        new TimedWord("!", 10, 12, WordSource.HEARD),
                                        new TimedWord("»", 12, 13, WordSource.HEARD)),
                                Locale.FRENCH))
                .containsExactly(new CaptionWord("«\u00A0L’été\u00A0!\u00A0»", 1, 13));
    }
}
