package studio.rushes.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import studio.rushes.problem.StudioException;

/** One change done to one script; a pure function. */
public final class ScriptEdits {
    private ScriptEdits() {}

    /** Refuses, with a problem, what the script may not become. */
    public static Script apply(Script script, ScriptEdit edit) {
        return switch (edit) {
            case ScriptEdit.ChangeDialogue(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, "what is said"));
                yield change(script, id, block -> block.withDialogue(text));
            }
            case ScriptEdit.ChangeVisual(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, "what is seen"));
                yield change(script, id, block -> block.withVisual(text));
            }
            case ScriptEdit.ChangeSeconds(BlockId id, int seconds) -> {
                if (seconds < 1 || seconds > Block.MAX_SECONDS) {
                    throw refused(
                            "SCRIPT-DURATION",
                            place(script, id, "the duration")
                                    + " cannot be "
                                    + seconds
                                    + " s; a block lasts 1 to 60 s.",
                            "Give it 1 to 60 seconds.");
                }
                yield change(script, id, block -> block.withSeconds(seconds));
            }
            case ScriptEdit.ChangeTheme(String theme) ->
                    new Script(
                            script.videoId(),
                            FieldText.check(theme, "The theme"),
                            script.blocks(),
                            script.extras());
            case ScriptEdit.ChangeStyleGuide(String text) ->
                    StyleGuide.of(script)
                            .withText(FieldText.check(text, "The style guide"))
                            .in(script);
            case ScriptEdit.ChangeContinuity(boolean on) ->
                    StyleGuide.of(script).withContinuity(on).in(script);
            case ScriptEdit.ChangeNegativePrompt(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, "what shall not be seen"));
                yield change(
                        script,
                        id,
                        block -> BlockSettings.of(block).withNegativePrompt(text).in(block));
            }
            case ScriptEdit.ChangeBlockSettings(BlockId id, BlockSettings settings) -> {
                check(settings, script, id);
                yield change(script, id, settings::in);
            }
            case ScriptEdit.AddBlock(int index, Block block) -> add(script, index, block);
            case ScriptEdit.RemoveBlock(BlockId id) -> remove(script, id);
            case ScriptEdit.MoveBlock(BlockId id, int index) -> move(script, id, index);
            case ScriptEdit.Replace(Script other) -> other;
        };
    }

    private static Script change(Script script, BlockId id, UnaryOperator<Block> change) {
        List<Block> blocks = new ArrayList<>(script.blocks());
        int at = index(script, id);
        blocks.set(at, change.apply(blocks.get(at)));
        return script.withBlocks(blocks);
    }

    private static Script add(Script script, int index, Block block) {
        if (script.blocks().size() >= Script.MAX_BLOCKS) {
            throw refused(
                    "SCRIPT-TOO-MANY-BLOCKS",
                    "The script has 500 blocks already; that is the most.",
                    "Remove a block first.");
        }
        List<Block> blocks = new ArrayList<>(script.blocks());
        blocks.add(Math.clamp(index, 0, blocks.size()), block);
        return script.withBlocks(blocks);
    }

    private static Script remove(Script script, BlockId id) {
        if (script.blocks().size() == 1) {
            throw refused(
                    "SCRIPT-LAST-BLOCK",
                    "The last block cannot be removed.",
                    "Empty its text instead, or add another block first.");
        }
        List<Block> blocks = new ArrayList<>(script.blocks());
        blocks.remove(index(script, id));
        return script.withBlocks(blocks);
    }

    private static Script move(Script script, BlockId id, int index) {
        List<Block> blocks = new ArrayList<>(script.blocks());
        Block moved = blocks.remove(index(script, id));
        blocks.add(Math.clamp(index, 0, blocks.size()), moved);
        return script.withBlocks(blocks);
    }

    private static void check(BlockSettings settings, Script script, BlockId id) {
        settings.negativePrompt()
                .ifPresent(
                        text -> FieldText.check(text, place(script, id, "what shall not be seen")));
        Stream.of(settings.firstFrame(), settings.lastFrame())
                .flatMap(Optional::stream)
                .forEach(name -> FieldText.check(name, place(script, id, "a picture's name")));
        settings.references()
                .forEach(name -> FieldText.check(name, place(script, id, "a picture's name")));
        if (settings.references().size() > BlockSettings.MAX_REFERENCES) {
            throw refused(
                    "SCRIPT-REFERENCES",
                    place(script, id, "the references")
                            + " are "
                            + settings.references().size()
                            + "; 3 is the most.",
                    "Take some of them out.");
        }
    }

    private static int index(Script script, BlockId id) {
        int number = script.number(id);
        if (number == 0) {
            throw refused(
                    "SCRIPT-NO-SUCH-BLOCK",
                    "This block is no longer in the script.",
                    "Bring it back with undo, or edit another one.");
        }
        return number - 1;
    }

    private static String place(Script script, BlockId id, String field) {
        return "Block " + script.number(id) + ", " + field + ",";
    }

    private static StudioException refused(String code, String headline, String remedy) {
        return Refusal.of(code, headline, "The script stays as it was.", remedy);
    }
}
