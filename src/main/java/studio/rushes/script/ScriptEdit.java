package studio.rushes.script;

/** One change to a script, as {@link EditHistory} does and undoes it. */
public sealed interface ScriptEdit {
    record ChangeDialogue(BlockId block, String text) implements ScriptEdit {}

    record ChangeVisual(BlockId block, String text) implements ScriptEdit {}

    record ChangeSeconds(BlockId block, int seconds) implements ScriptEdit {}

    record ChangeTheme(String theme) implements ScriptEdit {}

    /** Puts a block at a place counted from 0. */
    record AddBlock(int index, Block block) implements ScriptEdit {}

    record RemoveBlock(BlockId block) implements ScriptEdit {}

    /** Moves a block to a place counted from 0 in the list without it. */
    record MoveBlock(BlockId block, int index) implements ScriptEdit {}

    /** A whole new script, pasted or read. */
    record Replace(Script script) implements ScriptEdit {}
}
