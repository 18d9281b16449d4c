package studio.rushes.script;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One change to a script, as {@link EditHistory} does and undoes it. */
public sealed interface ScriptEdit {
    record ChangeDialogue(BlockId block, String text) implements ScriptEdit {}

    record ChangeVisual(BlockId block, String text) implements ScriptEdit {}

    record ChangeSeconds(BlockId block, int seconds) implements ScriptEdit {}

    record ChangeTheme(String theme) implements ScriptEdit {}

    /** The text that goes into every prompt. */
    record ChangeStyleGuide(String text) implements ScriptEdit {}

    /** Whether blocks are asked for as continuations of the one before. */
    record ChangeContinuity(boolean on) implements ScriptEdit {}

    record ChangeNegativePrompt(BlockId block, String text) implements ScriptEdit {}

    /** The same one is likely to give a similar clip; none where it is empty. */
    record ChangeSeed(BlockId block, OptionalInt seed) implements ScriptEdit {}

    /** Everything that a block asks for beside its text, at once. */
    record ChangeBlockSettings(BlockId block, BlockSettings settings) implements ScriptEdit {}

    /** How a block goes on from the one before; empty where it starts afresh. */
    record ChangeLink(BlockId block, Optional<Link> link) implements ScriptEdit {}

    /** Puts a block at a place counted from 0. */
    record AddBlock(int index, Block block) implements ScriptEdit {}

    record RemoveBlock(BlockId block) implements ScriptEdit {}

    /** Moves a block to a place counted from 0 in the list without it. */
    record MoveBlock(BlockId block, int index) implements ScriptEdit {}

    /**
     * Moves blocks so that they stand together, in their order, at a place counted from 0 in the
     * list without them.
     */
    record MoveBlocks(List<BlockId> blocks, int index) implements ScriptEdit {
        public MoveBlocks {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Makes two blocks of one where its text is divided.
     *
     * @param said whether what is said is divided, else what is seen
     * @param at the first character of the second half
     * @param second what the new block is known by
     */
    record Split(BlockId block, boolean said, int at, BlockId second) implements ScriptEdit {}

    /** Makes one block of this and the next. */
    record Merge(BlockId block) implements ScriptEdit {}

    /** Several edits as one step; where one is refused, none is done. */
    record Together(EditStep.What what, List<ScriptEdit> edits) implements ScriptEdit {
        public Together {
            edits = List.copyOf(edits);
        }
    }

    /** A whole new script, pasted or read. */
    record Replace(Script script) implements ScriptEdit {}
}
