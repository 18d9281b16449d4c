package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.rushes.captions.LineCheck;
import studio.rushes.captions.LineCheck.Difference;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

class LineFaceTest {
    @Test
    void aLineThatWasSaidIsCalmAndSaysHowMuch() {
        LineFace face = LineFace.of(new LineCheck(Verdict.SAID, 0.976, List.of()));

        assertThat(face.brief()).isEqualTo("Said 98%");
        assertThat(face.calm()).isTrue();
    }

    @Test
    void anotherLineSaysWhatWasHeardAtItsLargestDifference() {
        LineFace face =
                different(
                        new Difference("trois", "deux"),
                        new Difference("jarres encore pleines", "jarres vides"));

        assertThat(face.brief()).isEqualTo("“jarres vides”");
        assertThat(face.calm()).isFalse();
        assertThat(face.told())
                .isEqualTo(
                        "Something else was said: only 38% of the line was heard.\n"
                                + "trois → deux\njarres encore pleines → jarres vides");
    }

    @Test
    void wordsOnOneSideOnlyAreNamedAsNothingOnTheOther() {
        assertThat(different(new Difference("encore", "")).brief()).isEqualTo("Words missing");
        assertThat(different(new Difference("encore", "")).told()).endsWith("encore → nothing");
        assertThat(different(new Difference("", "euh")).told()).endsWith("nothing → euh");
    }

    @Test
    void longWordsAreCutForTheCardAndNeverWithinALetter() {
        assertThat(different(new Difference("a", "tout  à fait autre chose")).brief())
                .isEqualTo("“tout à fait a…”");
        assertThat(different(new Difference("a", "abcdefghijkl\uD83D\uDE00\uD83D\uDE00")).brief())
                .isEqualTo("“abcdefghijkl…”");
    }

    @Test
    void silenceIsToldWhereTheScriptHasWords() {
        assertThat(LineFace.of(new LineCheck(Verdict.SILENT, 0, List.of())).brief())
                .isEqualTo("Nothing heard");
    }

    @Test
    void aCardSpeaksOfTheLineOfAReadyTakeOnly() {
        LineCheck check = new LineCheck(Verdict.SAID, 1, List.of());
        assertThat(face(Scenes.take(1, 1, Scenes.ready(), true), check).line()).isPresent();
        assertThat(face(Scenes.take(1, 1, Scenes.ready(), true), check).chips()).isEmpty();
        assertThat(face(Scenes.take(1, 1, Scenes.generating(0.4), false), check).line()).isEmpty();
    }

    @Test
    void aBoardTakesInWhatIsHeardOfTheTakesItShows() {
        Take take = Scenes.take(1, 1, Scenes.ready(), true);
        java.util.Map<Take, LineCheck> known = new java.util.HashMap<>();
        BoardModel board = new BoardModel(java.time.InstantSource.fixed(Scenes.NOW));
        studio.rushes.ui.shell.FakeDesk desk =
                new studio.rushes.ui.shell.FakeDesk(Scenes.script(2), List.of(take));
        board.open(desk.script(), desk);
        board.listen(of -> Optional.ofNullable(known.get(of)));
        assertThat(board.cards().getFirst().data().spoken()).isEmpty();

        LineCheck check = new LineCheck(Verdict.SAID, 1, List.of());
        known.put(take, check);
        board.heard(List.of(Scenes.take(2, 1, Scenes.ready(), true).id()));
        assertThat(board.cards().getFirst().data().spoken()).isEmpty();
        board.heard(List.of(take.id()));
        assertThat(board.cards().getFirst().data().spoken()).contains(check);
        assertThat(board.playing(new BlockId("b1"))).contains(take);
    }

    private static CardFace face(Take take, LineCheck check) {
        BlockCardData data =
                BlockCardData.draft(new BlockId("b1"), 1, 8, "line")
                        .with(Optional.of(take), 1, false)
                        .withSpoken(Optional.of(check));
        return CardFace.of(data, Scenes.NOW);
    }

    private static LineFace different(Difference... differences) {
        return LineFace.of(new LineCheck(Verdict.DIFFERENT, 0.38, List.of(differences)));
    }
}
