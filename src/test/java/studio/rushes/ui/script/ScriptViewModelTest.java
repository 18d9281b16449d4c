package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.BlockText;
import studio.rushes.script.Link;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.SpeechPace;

class ScriptViewModelTest {
    private static final BlockId ONE = new BlockId("block-1");
    private static final BlockId THREE = new BlockId("block-3");

    private final HistoryDesk desk =
            new HistoryDesk(
                    BlockText.parse(
                            "BLOC 1 (8s)\nDIALOGUE: a b c\nBLOC 2 (4s)\nVISUEL: x\nBLOC 3\nVISUEL: y",
                            "v"));
    private final ScriptViewModel model = new ScriptViewModel(desk, new BlockIds(new Random(1)));

    @Test
    void aBlockKeepsItsEntryWhenItMoves() {
        BlockViewModel first = model.blocks().getFirst();
        model.move(ONE, 2);
        assertThat(model.blocks().get(2)).isSameAs(first);
        assertThat(first.numberProperty().get()).isEqualTo(3);
        model.undo();
        assertThat(model.blocks().getFirst()).isSameAs(first);
    }

    @Test
    void theSelectionStaysWithItsBlockWhateverMoves() {
        model.selectedProperty().set(THREE);
        desk.edit(new ScriptEdit.MoveBlock(THREE, 0));
        assertThat(model.selectedProperty().get()).isEqualTo(THREE);
        desk.edit(new ScriptEdit.RemoveBlock(THREE));
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void whatWasRefusedStaysInTheFieldWhileOtherBlocksChange() {
        EditedField seconds = model.blocks().getFirst().seconds();
        seconds.textProperty().set("0");
        desk.edit(new ScriptEdit.ChangeVisual(THREE, "z"));
        assertThat(seconds.textProperty().get()).isEqualTo("0");
        assertThat(seconds.problemProperty().get()).isNotEmpty();
        desk.edit(new ScriptEdit.ChangeSeconds(ONE, 5));
        assertThat(seconds.textProperty().get()).isEqualTo("5");
        assertThat(seconds.problemProperty().get()).isEmpty();
    }

    @Test
    void aDurationThatIsNoNumberIsAProblemAndNoEdit() {
        EditedField seconds = model.blocks().getFirst().seconds();
        seconds.textProperty().set("eight");
        assertThat(seconds.problemProperty().get())
                .isEqualTo("A block lasts 1 to 60 whole seconds.");
        assertThat(desk.script().blocks().getFirst().seconds()).isEqualTo(8);
    }

    @Test
    void theLastBlockCannotBeRemovedAndTheReasonIsShown() {
        model.remove(ONE);
        model.remove(THREE);
        model.remove(new BlockId("block-2"));
        assertThat(model.blocks()).hasSize(1);
        assertThat(model.problemProperty().get()).contains("last block");
    }

    @Test
    void theGaugeFollowsWordsAndSeconds() {
        BlockViewModel block = model.blocks().getFirst();
        assertThat(block.gaugeProperty().get().pace()).isEqualTo(SpeechPace.EASY);
        block.seconds().textProperty().set("1");
        assertThat(block.gaugeProperty().get().pace()).isEqualTo(SpeechPace.FULL);
        block.dialogue().textProperty().set("l'été est là, enfin !");
        assertThat(block.gaugeProperty().get().words()).isEqualTo(4);
        assertThat(block.gaugeProperty().get().pace()).isEqualTo(SpeechPace.TOO_FAST);
    }

    @Test
    void typingInOneFieldIsUndoneAtOnceAndTheNextVisitByItself() {
        EditedField seen = model.blocks().getFirst().visual();
        seen.textProperty().set("m");
        seen.textProperty().set("mer");
        seen.leave();
        seen.textProperty().set("mer!");
        model.undo();
        assertThat(seen.textProperty().get()).isEqualTo("mer");
        model.undo();
        assertThat(seen.textProperty().get()).isEmpty();
        assertThat(model.canUndoProperty().get()).isFalse();
        assertThat(model.canRedoProperty().get()).isTrue();
    }

    @Test
    void afterClosingNothingIsHeardAnyMore() {
        model.close();
        desk.edit(new ScriptEdit.RemoveBlock(ONE));
        assertThat(model.blocks()).hasSize(3);
    }

    @Test
    void howABlockBeginsIsOneStepOfItsOwn() {
        BlockViewModel third = model.blocks().get(2);
        third.visual().textProperty().set("yz");
        third.choose(Optional.of(Link.LAST_FRAME));
        third.choose(Optional.of(Link.EXTEND));
        assertThat(Link.of(desk.script().blocks().get(2))).contains(Link.EXTEND);
        model.undo();
        assertThat(third.linkProperty().get()).contains(Link.LAST_FRAME);
        model.undo();
        assertThat(third.linkProperty().get()).isEmpty();
        assertThat(third.visual().textProperty().get()).isEqualTo("yz");
        third.choose(Optional.empty());
        assertThat(desk.canRedo()).as("the same again is no step").isTrue();
    }
}
