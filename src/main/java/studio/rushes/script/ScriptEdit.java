package studio.rushes.script;

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

    /** Everything that a block asks for beside its text, at once. */
    record ChangeBlockSettings(BlockId block, BlockSettings settings) implements ScriptEdit {}

    /** Puts a block at a place counted from 0. */
    record AddBlock(int index, Block block) implements ScriptEdit {}

    record RemoveBlock(BlockId block) implements ScriptEdit {}

    /** Moves a block to a place counted from 0 in the list without it. */
    record MoveBlock(BlockId block, int index) implements ScriptEdit {}

    /** A whole new script, pasted or read. */
    record Replace(Script script) implements ScriptEdit {}
}
