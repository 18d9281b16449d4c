package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.shell.FakeDesk;

class BoardModelTest {
    private final BoardModel board = new BoardModel(InstantSource.fixed(Scenes.NOW));

    @Test
    void aChangeOfATakeWakesItsOwnCardAndLeavesTheListAlone() {
        Take take = Scenes.take(250, 1, Scenes.queued(), false);
        board.open(Scenes.script(500), new FakeDesk(Scenes.script(500), List.of(take)));
        List<String> woken = new ArrayList<>();
        board.cards()
                .forEach(card ->
                        card.dataProperty().subscribe((_, now) -> woken.add(now.id().value())));
        board.cards().addListener((ListChangeListener<BlockCardModel>) _ -> woken.add("list"));

        board.hear(List.of(Scenes.later(take, Scenes.generating(0.5))));

        assertThat(woken).containsExactly("b250");
        assertThat(board.cards().get(249).status()).isEqualTo(CardStatus.GENERATING);
    }

    @Test
    void newsThatIsOlderThanWhatIsKnownIsNotHeard() {
        Take queued = Scenes.take(1, 1, Scenes.queued(), false);
        board.open(
                Scenes.script(1),
                new FakeDesk(Scenes.script(1), List.of(Scenes.later(queued, Scenes.ready()))));

        board.hear(List.of(queued));

        assertThat(board.cards().getFirst().status()).isEqualTo(CardStatus.READY);
    }

    @Test
    void aMovedBlockKeepsItsCardAndItsTakes() {
        Script script = Scenes.script(3);
        board.open(script, new FakeDesk(script, List.of(Scenes.take(3, 1, Scenes.ready(), true))));
        BlockCardModel third = board.cards().get(2);
        List<Block> moved = List.of(script.blocks().get(2), script.blocks().get(0));

        board.show(script.withBlocks(moved));

        assertThat(board.cards()).hasSize(2).first().isSameAs(third);
        assertThat(third.data().number()).isEqualTo(1);
        assertThat(third.status()).isEqualTo(CardStatus.READY);
    }

    @Test
    void theSelectionGoesToANeighbourWhenItsBlockIsRemoved() {
        Script script = Scenes.script(3);
        board.open(script, new FakeDesk(script, List.of()));
        board.select(new BlockId("b3"));

        board.show(script.withBlocks(script.blocks().subList(0, 2)));

        assertThat(board.selected().orElseThrow().id()).isEqualTo(new BlockId("b2"));
    }

    @Test
    void whatRunsIsShownBeforeWhatPlaysAndTheOldClipStaysOnTheCard() {
        Take old = Scenes.take(1, 1, Scenes.ready(), true);
        Take again = Scenes.take(1, 2, Scenes.generating(0.1), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(old, again)));

        BlockCardModel card = board.cards().getFirst();
        assertThat(card.status()).isEqualTo(CardStatus.GENERATING);
        assertThat(card.data().clip())
                .hasValueSatisfying(
                        clip -> assertThat(clip.toString()).endsWith("block_1-take_1.mp4"));
    }

    @Test
    void aFailedRemakeCanBeDismissedForTheOldClip() {
        Take old = Scenes.take(1, 1, Scenes.ready(), true);
        Take again = Scenes.take(1, 2, Scenes.failed(), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(old, again)));
        assertThat(board.cards().getFirst().status().verbs(board.cards().getFirst().data()))
                .containsExactly(Verb.RETRY, Verb.KEEP);

        board.dismiss(new BlockId("b1"), again.id());

        assertThat(board.cards().getFirst().status()).isEqualTo(CardStatus.READY);
    }

    @Test
    void aCardSaysForWhichBlockItWaitsAndWhetherThatIsInVain() {
        Take first = Scenes.take(1, 1, Scenes.generating(0.5), false);
        Take second = Scenes.following(Scenes.take(2, 1, Scenes.queued(), false), Optional.empty());
        board.open(Scenes.script(3), new FakeDesk(Scenes.script(3), List.of(first, second)));
        assertThat(face(1).detail()).isEqualTo("waits for B01");
        assertThat(face(1).sentence()).isEqualTo("Made once block 1 has its clip.");

        board.hear(List.of(Scenes.later(first, Scenes.failed())));

        assertThat(face(1).detail()).isEqualTo("waits for B01");
        assertThat(face(1).sentence()).startsWith("Block 1 has no clip, and none is coming.");
    }

    @Test
    void aCardSaysThatTheBlockBeforePlaysAnotherClip() {
        Take first = Scenes.take(1, 1, Scenes.ready(), true);
        Take second =
                Scenes.following(Scenes.take(2, 1, Scenes.ready(), true), Optional.of(first.id()));
        FakeDesk desk = new FakeDesk(Scenes.script(3), List.of(first, second));
        board.open(Scenes.script(3), desk);
        assertThat(board.cards().get(1).status()).isEqualTo(CardStatus.READY);

        desk.stale = List.of(second.id());
        desk.cutOff.add(second.id());
        board.hear(List.of(Scenes.take(1, 2, Scenes.ready(), true)));

        assertThat(board.cards().get(1).status()).isEqualTo(CardStatus.STALE);
        assertThat(face(1).detail()).isEqualTo("B01 changed");
        assertThat(face(1).sentence())
                .isEqualTo("Block 1 plays another clip than the one this went on from.");
    }

    private CardFace face(int card) {
        return CardFace.of(board.cards().get(card).data(), Scenes.NOW);
    }

    @Test
    void whatIsMissingIsWhatHasNoTakeOrAStaleOne() {
        Take stale = Scenes.take(2, 1, Scenes.ready(), true);
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(4),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                stale,
                                Scenes.take(3, 1, Scenes.queued(), false)));
        desk.stale = List.of(stale.id());
        board.open(desk.script(), desk);

        assertThat(board.missing()).containsExactly(new BlockId("b2"), new BlockId("b4"));
        assertThat(board.countsProperty().get()).isEqualTo(new BoardCounts(4, 1, 2, 1, 0, 1, 2, 0));
    }

    @Test
    void aBlockThatIsLeftOutIsMissingNowhere() {
        FakeDesk desk =
                new FakeDesk(
                        leftOut(Scenes.script(3), 2, 3),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(3, 1, Scenes.generating(0.4), false)));
        board.open(desk.script(), desk);

        assertThat(board.missing()).isEmpty();
        assertThat(board.countsProperty().get().cuttable()).isTrue();
        assertThat(board.countsProperty().get()).isEqualTo(new BoardCounts(1, 1, 1, 0, 1, 0, 0, 2));
        assertThat(board.cards().get(1).status()).isEqualTo(CardStatus.LEFT_OUT);
        assertThat(board.cards().get(2).status()).isEqualTo(CardStatus.GENERATING);
    }

    @Test
    void aTakeIsLookedAtWithoutPlayingIt() {
        Take playing = Scenes.take(1, 1, Scenes.ready(), true);
        Take other = Scenes.take(1, 2, Scenes.ready(), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(playing, other)));
        BlockId block = new BlockId("b1");
        BlockCardModel card = board.cards().getFirst();
        assertThat(board.looked(block)).contains(playing);
        assertThat(card.data().looked()).isEmpty();

        board.look(other.id());

        assertThat(board.looked(block)).contains(other);
        assertThat(board.playing(block)).contains(playing);
        assertThat(card.data().take()).contains(playing);
        assertThat(card.data().watched().orElseThrow()).endsWithRaw(Path.of(other.fileName()));
        assertThat(card.data().clip().orElseThrow()).endsWithRaw(Path.of(playing.fileName()));

        board.look(playing.id());

        assertThat(card.data().looked()).isEmpty();
        assertThat(card.data().watched()).isEqualTo(card.data().clip());
    }

    @Test
    void aTakeIsLookedAtUntilAnotherPlays() {
        Take first = Scenes.take(1, 1, Scenes.ready(), true);
        Take second = Scenes.take(1, 2, Scenes.ready(), false);
        Take third = Scenes.take(1, 3, Scenes.ready(), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(first, second, third)));
        BlockId block = new BlockId("b1");
        board.look(second.id());

        board.hear(List.of(Scenes.later(third, Scenes.ready())));
        assertThat(board.looked(block)).contains(second);

        Take chosen = Scenes.take(1, 3, Scenes.ready(), true);
        board.hear(List.of(Scenes.later(chosen, Scenes.ready())));
        assertThat(board.looked(block).orElseThrow().id()).isEqualTo(third.id());
    }

    @Test
    void aBlockWhoseTakesAreAllRejectedPlaysNothingAndIsMissing() {
        Take first = Scenes.take(1, 1, Scenes.ready(), true);
        Take second = Scenes.take(1, 2, Scenes.ready(), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(first, second)));
        BlockId block = new BlockId("b1");
        assertThat(board.missing()).isEmpty();

        Take out = Scenes.judged(first, Judgement.NONE.asRejected());
        board.hear(List.of(out, Scenes.playing(second, true)));
        assertThat(board.playing(block).orElseThrow().id()).isEqualTo(second.id());

        board.hear(
                List.of(Scenes.judged(Scenes.playing(second, true), Judgement.NONE.asRejected())));
        assertThat(board.playing(block)).isEmpty();
        assertThat(board.cards().getFirst().status()).isEqualTo(CardStatus.REJECTED);
        assertThat(board.cards().getFirst().data().takes()).isEqualTo(2);
        assertThat(board.cards().getFirst().data().clip()).isEmpty();
        assertThat(board.missing()).containsExactly(block);
    }

    @Test
    void aTakeWithoutAClipCannotBeLookedAt() {
        Take playing = Scenes.take(1, 1, Scenes.ready(), true);
        Take running = Scenes.take(1, 2, Scenes.generating(0.1), false);
        board.open(Scenes.script(1), new FakeDesk(Scenes.script(1), List.of(playing, running)));

        board.look(running.id());

        assertThat(board.looked(new BlockId("b1"))).contains(playing);
        assertThat(board.cards().getFirst().data().looked()).isEmpty();
    }

    private static Script leftOut(Script script, Integer... numbers) {
        return script.withBlocks(
                script.blocks().stream()
                        .map(block ->
                                List.of(numbers).contains(script.number(block.id()))
                                        ? new BlockCut(true, List.of(), BlockCut.Entry.CUT)
                                                .in(block)
                                        : block)
                        .toList());
    }

    @Test
    void theNextBlockThatNeedsTheProducerIsFoundRoundTheEnd() {
        board.open(
                Scenes.script(4),
                new FakeDesk(Scenes.script(4), List.of(Scenes.take(1, 1, Scenes.failed(), false))));
        board.select(new BlockId("b3"));

        board.selectNextNeedingYou();

        assertThat(board.selected().orElseThrow().id()).isEqualTo(new BlockId("b1"));
    }
}
