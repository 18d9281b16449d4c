package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
            Script next =
                    history.apply(
                            switch (random.nextInt(now.blocks().size() > 1 ? 4 : 3)) {
                                case 0 -> new ScriptEdit.ChangeDialogue(some, "t" + i);
                                case 1 -> new ScriptEdit.MoveBlock(some, place);
                                case 2 -> new ScriptEdit.AddBlock(place, added);
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

    private void type(BlockId block, String text) {
        history.apply(new ScriptEdit.ChangeDialogue(block, text));
    }
}
