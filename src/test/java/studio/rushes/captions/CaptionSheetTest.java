package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.rushes.media.FrameRate;

class CaptionSheetTest {
    private static final long CLIP = 8_000;

    private static final CaptionSheet.Page FIRST =
            page(200, 1_000, word("Le", 200, 400), word("miel", 400, 900));
    private static final CaptionSheet.Page SECOND =
            page(1_000, 2_000, word("ne", 1_000, 1_300), word("périme", 1_300, 1_900));
    private static final CaptionSheet.Page THIRD = page(3_000, 3_600, word("jamais", 3_000, 3_500));

    /** The first two touch; the third stands by itself. */
    private static final CaptionSheet SHEET = new CaptionSheet(List.of(FIRST, SECOND, THIRD));

    @Test
    void aWordIsRewordedInItsOwnTime() {
        CaptionSheet sheet = SHEET.reword(0, 1, "sucre");

        assertThat(sheet.pages().getFirst().words().get(1)).isEqualTo(word("sucre", 400, 900));
        assertThat(sheet.pages().subList(1, 3)).containsExactly(SECOND, THIRD);
    }

    @Test
    void severalWordsShareTheTimeOfTheOneByTheirLength() {
        List<CaptionSheet.Word> words = SHEET.reword(1, 1, " se  périme ").pages().get(1).words();

        assertThat(words).extracting(CaptionSheet.Word::text).containsExactly("ne", "se", "périme");
        assertThat(words.get(1)).isEqualTo(word("se", 1_300, 1_480));
        assertThat(words.get(2)).isEqualTo(word("périme", 1_480, 1_900));
    }

    @Test
    void noTextTakesTheWordAwayAndWithTheLastWordItsPage() {
        assertThat(SHEET.reword(0, 0, "  ").pages().getFirst().text()).isEqualTo("miel");
        assertThat(SHEET.reword(2, 0, "").pages()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theSameTextAndTextThatCannotBeShownChangeNothing() {
        assertThat(SHEET.reword(0, 1, "miel")).isSameAs(SHEET);
        assertThat(SHEET.reword(0, 1, "m".repeat(201))).isSameAs(SHEET);
    }

    @Test
    void aPageTakesNoMoreWordsThanAPageHas() {
        assertThat(SHEET.reword(0, 1, "a ".repeat(39)).pages().getFirst().words()).hasSize(40);
        assertThat(SHEET.reword(0, 1, "a ".repeat(40))).isSameAs(SHEET);
    }

    @Test
    void moreWordsThanMillisecondsAreCutOff() {
        CaptionSheet brief = new CaptionSheet(List.of(page(0, 100, word("x", 10, 13))));

        assertThat(brief.reword(0, 0, "a b c d e").pages().getFirst().text()).isEqualTo("a b c");
    }

    @Test
    void aPageIsSplitWhereTheWordIsSaid() {
        assertThat(SHEET.split(1, 1).pages())
                .containsExactly(
                        FIRST,
                        page(1_000, 1_300, word("ne", 1_000, 1_300)),
                        page(1_300, 2_000, word("périme", 1_300, 1_900)),
                        THIRD);
    }

    @Test
    void thereIsNothingToSplitBeforeTheFirstWordOrAfterTheLast() {
        assertThat(SHEET.split(0, 0)).isSameAs(SHEET);
        assertThat(SHEET.split(0, 2)).isSameAs(SHEET);
        assertThat(SHEET.split(0, -1)).isSameAs(SHEET);
    }

    @Test
    void noPageIsSplitTooShortToBeSeenOrAtAWordOutsideOfIt() {
        CaptionSheet close =
                new CaptionSheet(List.of(page(0, 500, word("a", 0, 20), word("b", 39, 450))));
        CaptionSheet outside =
                new CaptionSheet(
                        List.of(page(100, 500, word("a", 100, 200), word("b", 900, 1_000))));

        assertThat(close.split(0, 1)).isSameAs(close);
        assertThat(outside.split(0, 1)).isSameAs(outside);
    }

    @Test
    void twoPagesAreMergedOverTheGapBetweenThem() {
        assertThat(SHEET.merge(1).pages())
                .containsExactly(
                        FIRST,
                        page(
                                1_000,
                                3_600,
                                word("ne", 1_000, 1_300),
                                word("périme", 1_300, 1_900),
                                word("jamais", 3_000, 3_500)));
    }

    @Test
    void splittingAndMergingAgainGivesTheSamePages() {
        assertThat(SHEET.split(1, 1).merge(1)).isEqualTo(SHEET);
    }

    @Test
    void theLastPageHasNoneToMergeWith() {
        assertThat(SHEET.merge(2)).isSameAs(SHEET);
        assertThat(SHEET.merge(-1)).isSameAs(SHEET);
        assertThat(new CaptionSheet(List.of()).merge(0).pages()).isEmpty();
    }

    @Test
    void pagesThatAreTooFullTogetherStayTwo() {
        List<CaptionSheet.Word> many =
                java.util.stream.IntStream.range(0, 21).mapToObj(i -> word("w", i, i + 1)).toList();
        CaptionSheet sheet =
                new CaptionSheet(
                        List.of(
                                new CaptionSheet.Page(0, 100, many),
                                new CaptionSheet.Page(100, 200, many)));

        assertThat(sheet.merge(0)).isSameAs(sheet);
    }

    @Test
    void aPageMovesWithItsWords() {
        assertThat(SHEET.move(2, -100, CLIP).pages().get(2))
                .isEqualTo(page(2_900, 3_500, word("jamais", 2_900, 3_400)));
    }

    @Test
    void aMoveEndsAtANeighbourThatStandsApartAndAtTheClipsEnds() {
        assertThat(SHEET.move(2, -5_000, CLIP).pages().get(2).start()).isEqualTo(2_000);
        assertThat(SHEET.move(2, 60_000, CLIP).pages().get(2).end()).isEqualTo(CLIP);
        assertThat(SHEET.move(0, -900, CLIP).pages().getFirst())
                .isEqualTo(page(0, 800, word("Le", 0, 200), word("miel", 200, 700)));
    }

    @Test
    void aNeighbourThatTouchesGoesAlongOnOneSideAndGivesWayOnTheOther() {
        CaptionSheet later = SHEET.move(0, 100, CLIP);
        assertThat(later.pages().get(0).end()).isEqualTo(1_100);
        assertThat(later.pages().get(1)).isEqualTo(page(1_100, 2_000, words(SECOND)));

        CaptionSheet earlier = SHEET.move(1, -100, CLIP);
        assertThat(earlier.pages().get(0)).isEqualTo(page(200, 900, words(FIRST)));
        assertThat(earlier.pages().get(1).start()).isEqualTo(900);
        assertThat(earlier.pages().get(2)).isEqualTo(THIRD);
    }

    @Test
    void enoughOfANeighbourIsLeftToBeRead() {
        assertThat(SHEET.move(0, 5_000, CLIP).pages().get(1).start()).isEqualTo(1_800);
        assertThat(SHEET.move(1, -5_000, CLIP).pages().getFirst())
                .isEqualTo(page(200, 400, words(FIRST)));

        CaptionSheet brief =
                new CaptionSheet(
                        List.of(
                                page(0, 150, word("a", 0, 150)),
                                page(150, 900, word("b", 150, 800))));
        assertThat(brief.move(1, -40, CLIP)).isSameAs(brief);
    }

    @Test
    void thereAndBackAgainIsWhereItWas() {
        assertThat(SHEET.move(1, 100, CLIP).move(1, -100, CLIP)).isEqualTo(SHEET);
        assertThat(SHEET.move(1, 0, CLIP)).isSameAs(SHEET);
    }

    @Test
    void wordsOutsideOfTheirPageMoveNoFartherThanTheClipsBeginning() {
        CaptionSheet odd = new CaptionSheet(List.of(page(500, 900, word("a", 0, 100))));

        assertThat(odd.move(0, -400, CLIP).pages().getFirst())
                .isEqualTo(page(100, 500, word("a", 0, 1)));
    }

    @Test
    void aPageBehindTheEndOfAShorterClipStaysWhereItIs() {
        assertThat(SHEET.move(2, 100, 3_200)).isSameAs(SHEET);
    }

    @Test
    void aPageIsTakenAwayAndTheOthersKeepTheirTimes() {
        assertThat(SHEET.without(0).pages()).containsExactly(SECOND, THIRD);
        assertThat(SHEET.without(2).without(1).without(0).pages()).isEmpty();
    }

    @Test
    void thePageOfATimeIsTheLastThatBegan() {
        assertThat(SHEET.pageAt(199)).isEmpty();
        assertThat(SHEET.pageAt(200)).contains(0);
        assertThat(SHEET.pageAt(1_000)).contains(1);
        assertThat(SHEET.pageAt(2_500)).contains(1);
    }

    @Test
    void whatWasSetByItselfKeepsItsFramesAsASheet() {
        FrameRate rate = new FrameRate(30_000, 1_001);
        CaptionTrack track =
                new CaptionTrack(
                        List.of(
                                new CaptionPage(
                                        3,
                                        31,
                                        List.of(
                                                List.of(
                                                        new CaptionWord("Le", 3, 9),
                                                        new CaptionWord("miel", 9, 29)))),
                                new CaptionPage(
                                        31,
                                        50,
                                        List.of(List.of(new CaptionWord("dure", 31, 49))))));

        assertThat(SheetTrack.of(CaptionSheet.of(track, rate), CaptionLook.standard(), 240, rate))
                .isEqualTo(track);
    }

    @Test
    void pagesThatOverlapOrAreEmptyAreRefused() {
        assertThatThrownBy(() -> new CaptionSheet(List.of(SECOND, FIRST)))
                .hasMessageContaining("page 1 starts before the one before ends");
        assertThatThrownBy(() -> page(0, 10)).hasMessageContaining("1 to 40 words");
        assertThatThrownBy(() -> word("a", 5, 5)).hasMessageContaining("not possible");
    }

    private static CaptionSheet.Word[] words(CaptionSheet.Page page) {
        return page.words().toArray(CaptionSheet.Word[]::new);
    }

    private static CaptionSheet.Page page(long start, long end, CaptionSheet.Word... words) {
        return new CaptionSheet.Page(start, end, List.of(words));
    }

    private static CaptionSheet.Word word(String text, long start, long end) {
        return new CaptionSheet.Word(text, start, end);
    }
}
