package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class EditHistoryTest {
    private static final BlockId ONE = new BlockId("block-1");
    private static final BlockId TWO = new BlockId("block-2");

    private final Script start =
            BlockText.parse("BLOC 1\nDIALOGUE: a\nBLOC 2\nDIALOGUE: b\nBLOC 3\nDIALOGUE: c", "v");
    private final EditHistory history = new EditHistory(start);

    @Test
    void typingOnInOneFieldIsOneStep() {
        type(ONE, "ab");
        type(ONE, "abc");
        type(ONE, "abcd");
        assertThat(history.undo()).isEqualTo(start);
        assertThat(history.canUndo()).isFalse();
        assertThat(history.redo().blocks().getFirst().dialogue()).isEqualTo("abcd");
    }

    @Test
    void anotherFieldBeginsAnotherStep() {
        type(ONE, "ab");
        type(TWO, "bc");
        type(ONE, "abc");
        assertThat(history.undo().blocks().getFirst().dialogue()).isEqualTo("ab");
        assertThat(history.undo().blocks().get(1).dialogue()).isEqualTo("b");
    }

    @Test
    void leavingTheFieldBeginsAnotherStep() {
        type(ONE, "ab");
        history.breakStep();
        type(ONE, "abc");
        assertThat(history.undo().blocks().getFirst().dialogue()).isEqualTo("ab");
    }

    @Test
    void typedAndDeletedAgainLeavesNothingToUndo() {
        type(ONE, "ab");
        type(ONE, "a");
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void aStepKeepsItsStampWhetherItIsDoneOrTakenBack() {
        assertThat(history.lastStep()).isEmpty();
        type(ONE, "ab");
        long first = history.lastStep().orElseThrow();
        type(TWO, "bc");
        long second = history.lastStep().orElseThrow();
        assertThat(second).isGreaterThan(first);
        history.undo();
        assertThat(history.lastStep()).hasValue(first);
        assertThat(history.nextStep()).hasValue(second);
        history.redo();
        assertThat(history.lastStep()).hasValue(second);
        assertThat(history.nextStep()).isEmpty();
    }

    @Test
    void aRefusedEditLeavesEverythingAsItWas() {
        type(ONE, "ab");
        Script before = history.script();
        history.undo();
        assertThatThrownBy(() -> history.apply(new ScriptEdit.ChangeSeconds(ONE, 61)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("SCRIPT-DURATION");
        assertThatThrownBy(() -> type(new BlockId("gone"), "x"))
                .hasMessageContaining("SCRIPT-NO-SUCH-BLOCK");
        assertThatThrownBy(() -> type(ONE, "x".repeat(8_001)))
                .hasMessageContaining("SCRIPT-TOO-LONG");
        assertThat(history.script()).isEqualTo(start);
        assertThat(history.redo()).isEqualTo(before);
    }

    @Test
    void theLastBlockStays() {
        history.apply(new ScriptEdit.RemoveBlock(ONE));
        history.apply(new ScriptEdit.RemoveBlock(TWO));
        assertThatThrownBy(() -> history.apply(new ScriptEdit.RemoveBlock(new BlockId("block-3"))))
                .hasMessageContaining("SCRIPT-LAST-BLOCK");
    }

    @Test
    void aMovedBlockKeepsItsId() {
        Script moved = history.apply(new ScriptEdit.MoveBlock(ONE, 2));
        assertThat(moved.blocks()).extracting(Block::dialogue).containsExactly("b", "c", "a");
        assertThat(moved.number(ONE)).isEqualTo(3);
    }

    @Test
    void theOldestStepIsForgottenFirst() {
        EditHistory shallow = new EditHistory(start, 2);
        for (int seconds = 1; seconds <= 3; seconds++) {
            shallow.apply(new ScriptEdit.ChangeSeconds(ONE, seconds));
            shallow.breakStep();
        }
        shallow.undo();
        assertThat(shallow.undo().blocks().getFirst().seconds()).isEqualTo(1);
        assertThat(shallow.canUndo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void undoingEverythingAndRedoingItEndsWhereItWas(long seed) {
        Random random = new Random(seed);
        BlockIds ids = new BlockIds(random);
        List<Script> seen = new ArrayList<>(List.of(start));
        for (int i = 0; i < 60; i++) {
            Script now = history.script();
            BlockId some = now.blocks().get(random.nextInt(now.blocks().size())).id();
            int place = random.nextInt(now.blocks().size());
            history.breakStep();
            Block added = new Block(ids.next(now), "", "", 4, Extras.NONE);
            BlockId second = now.blocks().getLast().id();
            Script next =
                    history.apply(
                            switch (random.nextInt(now.blocks().size() > 1 ? 7 : 3)) {
                                case 0 -> new ScriptEdit.ChangeDialogue(some, "t" + i);
                                case 1 -> new ScriptEdit.MoveBlock(some, place);
                                case 2 -> new ScriptEdit.AddBlock(place, added);
                                case 3 -> new ScriptEdit.Merge(now.blocks().getFirst().id());
                                case 4 -> new ScriptEdit.MoveBlocks(List.of(second, some), place);
                                case 5 -> new ScriptEdit.ChangeSeed(some, OptionalInt.of(i));
                                default -> new ScriptEdit.RemoveBlock(some);
                            });
            if (!next.equals(now)) {
                seen.add(next);
            }
        }
        for (int i = seen.size() - 2; i >= 0; i--) {
            assertThat(history.undo()).isEqualTo(seen.get(i));
        }
        assertThat(history.canUndo()).isFalse();
        for (Script script : seen.subList(1, seen.size())) {
            assertThat(history.redo()).isEqualTo(script);
        }
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void stepsAreCalledByWhatTheyDidAndWhere() {
        type(TWO, "bb");
        type(TWO, "bbb");
        history.apply(new ScriptEdit.MoveBlock(TWO, 0));
        history.apply(new ScriptEdit.ChangeStyleGuide("Warm."));
        history.apply(new ScriptEdit.RemoveBlock(ONE));
        history.undo();
        assertThat(history.done())
                .containsExactly(
                        new EditStep(EditStep.What.SAID, 2, 1),
                        new EditStep(EditStep.What.MOVED, 2, 1),
                        new EditStep(EditStep.What.STYLE, 0, 0));
        assertThat(history.undone()).containsExactly(new EditStep(EditStep.What.REMOVED, 2, 1));
        assertThat(history.depth()).isEqualTo(3);
        history.redo();
        assertThat(history.done()).hasSize(4);
        assertThat(history.undone()).isEmpty();
    }

    @Test
    void anotherScriptIsCalledByWhatItChanged() {
        Script now = history.script();
        history.apply(
                new ScriptEdit.Replace(
                        now.withBlocks(now.blocks().stream().map(b -> own(b, "cut")).toList())));
        history.apply(
                new ScriptEdit.Replace(StyleGuide.NONE.withContinuity(false).in(history.script())));
        history.apply(
                new ScriptEdit.Replace(
                        history.script().withBlocks(history.script().blocks().reversed())));
        history.apply(new ScriptEdit.Replace(BlockText.parse("BLOC 1\nDIALOGUE: x", "v")));
        assertThat(history.done())
                .extracting(EditStep::what)
                .containsExactly(
                        EditStep.What.BLOCKS,
                        EditStep.What.VIDEO,
                        EditStep.What.MOVED,
                        EditStep.What.SCRIPT);
    }

    @Test
    void severalEditsAreOneStepOrNone() {
        List<ScriptEdit> seconds =
                List.of(new ScriptEdit.ChangeSeconds(ONE, 4), new ScriptEdit.ChangeSeconds(TWO, 4));
        history.apply(new ScriptEdit.Together(EditStep.What.SECONDS, seconds));
        assertThat(history.done()).containsExactly(new EditStep(EditStep.What.SECONDS, 0, 2));
        Script four = history.script();
        List<ScriptEdit> half =
                List.of(
                        new ScriptEdit.ChangeSeconds(ONE, 6),
                        new ScriptEdit.ChangeSeconds(TWO, 61));
        assertThatThrownBy(
                        () -> history.apply(new ScriptEdit.Together(EditStep.What.SECONDS, half)))
                .hasMessageContaining("SCRIPT-DURATION");
        assertThat(history.script()).isEqualTo(four);
        assertThat(history.undo()).isEqualTo(start);
    }

    @Test
    void blocksThatAreMovedTogetherStandTogetherInTheirOrder() {
        BlockId three = new BlockId("block-3");
        Script moved = history.apply(new ScriptEdit.MoveBlocks(List.of(three, ONE), 1));
        assertThat(moved.blocks()).extracting(Block::dialogue).containsExactly("b", "a", "c");
        assertThatThrownBy(() ->
                        history.apply(
                                new ScriptEdit.MoveBlocks(List.of(ONE, new BlockId("gone")), 0)))
                .hasMessageContaining("SCRIPT-NO-SUCH-BLOCK");
    }

    private static Block own(Block block, String word) {
        OwnFields own = OwnFields.of(block.extras());
        own.texts("trims", List.of(word));
        return block.withExtras(own.extras());
    }

    private void type(BlockId block, String text) {
        history.apply(new ScriptEdit.ChangeDialogue(block, text));
    }
}
