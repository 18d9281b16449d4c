package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameRate;

class CaptionPagesTest {
    private static final FrameRate RATE = FrameRate.FILM;
    private static final CaptionLook LOOK = CaptionLook.standard();

    enum Paragraph {
        FRENCH(
                Locale.FRENCH,
                "Au petit matin, Zéphyrine ouvre la ruche. « Vous entendez ? » demande-t-elle à son"
                        + " apprenti : c'est le chant des reines ! Depuis trois générations, sa famille"
                        + " récolte un miel de châtaignier que l'on vient goûter de très loin. Mais cette"
                        + " année, l'été n'a pas eu lieu…"),
        ENGLISH(
                Locale.ENGLISH,
                "The harbour wakes before the gulls do. Nobody told Marlowe that the old crane would"
                        + " move again, and yet it's moving. Is it the wind, or a hand from the past? She"
                        + " climbs the ladder, counts to ten, and looks straight into the light of the"
                        + " lamp. It wasn't the wind.");

        final Locale locale;
        final String text;

        Paragraph(Locale locale, String text) {
            this.locale = locale;
            this.text = text;
        }

        CaptionTrack track() {
            return CaptionPages.of(spoken(text, locale, 480), LOOK, 480, RATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Paragraph.class)
    void everyWordIsShownOnceAndInOrder(Paragraph paragraph) {
        assertThat(texts(paragraph.track()).stream().collect(Collectors.joining(" ")))
                .isEqualTo(String.join(" ", CaptionText.words(paragraph.text, paragraph.locale)));
    }

    @ParameterizedTest
    @EnumSource(Paragraph.class)
    void pagesHoldOneToFourWordsOnLinesThatFit(Paragraph paragraph) {
        Lettering letters = new Lettering(LOOK.style());
        for (CaptionPage page : paragraph.track().pages()) {
            assertThat(page.words()).hasSizeBetween(1, 4);
            assertThat(page.lines()).hasSizeBetween(1, 2);
            for (List<CaptionWord> line : page.lines()) {
                double width =
                        line.stream().mapToDouble(word -> letters.width(word.text())).sum()
                                + letters.space() * (line.size() - 1);
                assertThat(page.words().size() == 1 || width <= LOOK.style().maxLineWidth())
                        .as("%s at %s", line, width)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paragraph.class)
    void aSentenceEndsItsPage(Paragraph paragraph) {
        for (CaptionPage page : paragraph.track().pages()) {
            List<CaptionWord> words = page.words();
            assertThat(words.subList(0, words.size() - 1))
                    .noneMatch(word -> Punctuation.endsSentence(word.text()));
        }
    }

    @ParameterizedTest
    @EnumSource(Paragraph.class)
    void noPageEndsOnALittleWordThatLeansOnTheNext(Paragraph paragraph) {
        assertThat(paragraph.track().pages())
                .noneMatch(page -> Punctuation.leans(page.words().getLast().text()));
    }

    @ParameterizedTest
    @EnumSource(Paragraph.class)
    void pagesLastHalfASecondAndLeaveNoShortHoles(Paragraph paragraph) {
        List<CaptionPage> pages = paragraph.track().pages();
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).end() - pages.get(i).start()).isGreaterThanOrEqualTo(12);
            if (i > 0) {
                long said = pages.get(i - 1).words().getLast().end();
                if (pages.get(i).start() - said < 7) {
                    assertThat(pages.get(i - 1).end()).isEqualTo(pages.get(i).start());
                }
            }
        }
    }

    @Test
    void aCommaAfterTwoWordsEndsThePageAndAfterOneDoesNot() {
        assertThat(shown("Bien sûr, il revient. Non, il part.", 96))
                .containsExactly("Bien sûr,", "il revient.", "Non, il part.");
    }

    @Test
    void aPauseOfHalfASecondEndsThePage() {
        List<CaptionWord> words =
                List.of(
                        new CaptionWord("un", 0, 10),
                        new CaptionWord("essaim", 22, 34),
                        new CaptionWord("passe", 34, 48));
        CaptionTrack track = CaptionPages.of(words, LOOK, 72, RATE);
        assertThat(track.pages().getFirst().words()).hasSize(1);
        assertThat(track.pages().getFirst().end()).isEqualTo(17);
    }

    @Test
    void aShortGapBetweenPagesIsBridged() {
        List<CaptionWord> words =
                List.of(new CaptionWord("Regarde.", 0, 20), new CaptionWord("Écoute.", 26, 40));
        CaptionTrack track = CaptionPages.of(words, LOOK, 72, RATE);
        assertThat(track.pages().get(0).end()).isEqualTo(26);
        assertThat(track.pages().get(1).end()).isEqualTo(47);
    }

    @Test
    void aWordIsLitForATenthOfASecondWhereThereIsRoom() {
        List<CaptionWord> words =
                List.of(
                        new CaptionWord("tu", 10, 11),
                        new CaptionWord("es", 11, 12),
                        new CaptionWord("là", 12, 40));
        CaptionTrack track = CaptionPages.of(words, LOOK, 72, RATE);
        assertThat(track.states()).hasSize(3);
        assertThat(track.states()).allMatch(state -> state.end() - state.start() >= 3);
        assertThat(track.states()).allMatch(state -> state.active() >= 0);
    }

    @Test
    void twoHundredWordsInFourSecondsStillGiveAnOrderedTrack() {
        CaptionTrack track =
                CaptionPages.of(spoken("mot ".repeat(200), Locale.FRENCH, 96), LOOK, 96, RATE);
        assertThat(track.pages()).isNotEmpty();
        assertThat(track.pages().getLast().end()).isLessThanOrEqualTo(96);
        assertThat(texts(track)).hasSize(200);
    }

    @Test
    void sentencesFasterThanReadingShareAPage() {
        CaptionTrack track =
                CaptionPages.of(spoken("Non. ".repeat(40), Locale.FRENCH, 96), LOOK, 96, RATE);
        assertThat(track.pages()).allMatch(page -> page.end() - page.start() >= 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 8_000, 10_000})
    void aWordWithoutEndIsCutOrShrunkAndNeverLost(int length) {
        CaptionTrack track =
                CaptionPages.of(
                        List.of(new CaptionWord("w".repeat(length), 0, 1440)), LOOK, 1440, RATE);
        assertThat(texts(track).stream().mapToInt(String::length).sum()).isEqualTo(length);
    }

    @Test
    void aLongRealWordStaysWhole() {
        assertThat(shown("Anticonstitutionnellement parlant", 96))
                .containsExactly("Anticonstitutionnellement", "parlant");
    }

    @Test
    void wordsWithNothingToDrawLeaveNoPage() {
        assertThat(CaptionPages.of(List.of(new CaptionWord("\uD83D\uDE00", 0, 10)), LOOK, 24, RATE))
                .isEqualTo(CaptionTrack.EMPTY);
        assertThat(CaptionPages.of(List.of(), LOOK, 24, RATE)).isEqualTo(CaptionTrack.EMPTY);
    }

    @Test
    void thePipelineStyleShowsTwoWordsAPage() {
        CaptionTrack track =
                CaptionPages.of(
                        spoken("Demain matin Marie viendra enfin", Locale.FRENCH, 120),
                        Looks.of("pipeline"),
                        120,
                        RATE);
        assertThat(track.pages()).extracting(page -> page.words().size()).contains(2);
        assertThat(track.pages()).allMatch(page -> page.words().size() <= 3);
    }

    static List<CaptionWord> spoken(String text, Locale locale, long frames) {
        int millis = (int) (frames * 1000 / 24);
        return WordTimes.of(text, locale, Sounds.constant(millis, 0), frames, RATE);
    }

    private static List<String> shown(String text, long frames) {
        return CaptionPages.of(spoken(text, Locale.FRENCH, frames), LOOK, frames, RATE)
                .pages()
                .stream()
                .map(page ->
                        page.words().stream()
                                .map(CaptionWord::text)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> texts(CaptionTrack track) {
        List<String> texts = new ArrayList<>();
        track.pages().forEach(page -> page.words().forEach(word -> texts.add(word.text())));
        return texts;
    }
}
