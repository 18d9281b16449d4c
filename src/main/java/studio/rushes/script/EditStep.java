package studio.rushes.script;

import java.util.ArrayList;
import java.util.List;

/**
 * What one step of a history did, as a person would call it.
 *
 * @param number the place of the block it was done to, from 1, as it was then; 0 where it was not
 *     one block
 * @param blocks how many blocks it was done to; 0 where it was done to the video
 */
public record EditStep(What what, int number, int blocks) {
    /** The kinds of steps. */
    public enum What {
        SAID,
        SEEN,
        SECONDS,
        UNSEEN,
        SEED,
        SETTINGS,
        LINK,
        THEME,
        STYLE,
        CONTINUITY,
        ADDED,
        REMOVED,
        MOVED,
        SPLIT,
        MERGED,
        /** Words were looked for and others put in their place. */
        WORDS,
        /** Something else about blocks, such as how they are cut or captioned. */
        BLOCKS,
        /** Something else about the whole video, such as its size or its music. */
        VIDEO,
        /** Blocks and more at once: another script was taken. */
        SCRIPT
    }

    /** What an edit did that made one script of another. */
    static EditStep of(ScriptEdit edit, Script before, Script after) {
        return switch (edit) {
            case ScriptEdit.ChangeDialogue change -> one(What.SAID, before, change.block());
            case ScriptEdit.ChangeVisual change -> one(What.SEEN, before, change.block());
            case ScriptEdit.ChangeSeconds change -> one(What.SECONDS, before, change.block());
            case ScriptEdit.ChangeNegativePrompt change -> one(What.UNSEEN, before, change.block());
            case ScriptEdit.ChangeSeed change -> one(What.SEED, before, change.block());
            case ScriptEdit.ChangeBlockSettings change ->
                    one(What.SETTINGS, before, change.block());
            case ScriptEdit.ChangeLink change -> one(What.LINK, before, change.block());
            case ScriptEdit.ChangeTheme _ -> new EditStep(What.THEME, 0, 0);
            case ScriptEdit.ChangeStyleGuide _ -> new EditStep(What.STYLE, 0, 0);
            case ScriptEdit.ChangeContinuity _ -> new EditStep(What.CONTINUITY, 0, 0);
            case ScriptEdit.AddBlock add -> one(What.ADDED, after, add.block().id());
            case ScriptEdit.RemoveBlock remove -> one(What.REMOVED, before, remove.block());
            case ScriptEdit.MoveBlock move -> one(What.MOVED, before, move.block());
            case ScriptEdit.MoveBlocks move -> several(What.MOVED, before, move.blocks());
            case ScriptEdit.Split split -> one(What.SPLIT, before, split.block());
            case ScriptEdit.Merge merge -> one(What.MERGED, before, merge.block());
            case ScriptEdit.Together(What what, List<ScriptEdit> _) ->
                    several(what, before, touched(before, after));
            case ScriptEdit.Replace _ -> replaced(before, after);
        };
    }

    private static EditStep replaced(Script before, Script after) {
        List<BlockId> touched = touched(before, after);
        if (touched.isEmpty()) {
            return before.blocks().equals(after.blocks())
                    ? new EditStep(What.VIDEO, 0, 0)
                    : several(What.MOVED, before, List.of());
        }
        boolean same = ids(before).equals(ids(after));
        return several(same ? What.BLOCKS : What.SCRIPT, before, touched);
    }

    /** The blocks that say something else, are new, or are gone. */
    private static List<BlockId> touched(Script before, Script after) {
        return new ArrayList<>(ScriptDiff.of(before, after).changes());
    }

    private static List<BlockId> ids(Script script) {
        return script.blocks().stream().map(Block::id).toList();
    }

    private static EditStep one(What what, Script script, BlockId block) {
        return new EditStep(what, script.number(block), 1);
    }

    private static EditStep several(What what, Script script, List<BlockId> blocks) {
        return blocks.size() == 1
                ? one(what, script, blocks.getFirst())
                : new EditStep(what, 0, blocks.size());
    }
}
