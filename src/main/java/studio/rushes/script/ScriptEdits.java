package studio.rushes.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** One change done to one script; a pure function. */
public final class ScriptEdits {
    private ScriptEdits() {}

    /** Refuses, with a problem, what the script may not become. */
    public static Script apply(Script script, ScriptEdit edit) {
        return switch (edit) {
            case ScriptEdit.ChangeDialogue(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, Phrase.of("field.said")));
                yield change(script, id, block -> block.withDialogue(text));
            }
            case ScriptEdit.ChangeVisual(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, Phrase.of("field.seen")));
                yield change(script, id, block -> block.withVisual(text));
            }
            case ScriptEdit.ChangeSeconds(BlockId id, int seconds) -> {
                if (seconds < 1 || seconds > Block.MAX_SECONDS) {
                    throw Refusal.of(
                            Problem.of("SCRIPT-DURATION", "edit")
                                    .with("place", place(script, id, Phrase.of("field.duration")))
                                    .with("seconds", seconds));
                }
                yield change(script, id, block -> block.withSeconds(seconds));
            }
            case ScriptEdit.ChangeTheme(String theme) ->
                    new Script(
                            script.videoId(),
                            FieldText.check(theme, Phrase.of("place.theme")),
                            script.blocks(),
                            script.extras());
            case ScriptEdit.ChangeStyleGuide(String text) ->
                    StyleGuide.of(script)
                            .withText(FieldText.check(text, Phrase.of("place.style")))
                            .in(script);
            case ScriptEdit.ChangeContinuity(boolean on) ->
                    StyleGuide.of(script).withContinuity(on).in(script);
            case ScriptEdit.ChangeNegativePrompt(BlockId id, String text) -> {
                FieldText.check(text, place(script, id, Phrase.of("field.unseen")));
                yield change(
                        script,
                        id,
                        block -> BlockSettings.of(block).withNegativePrompt(text).in(block));
            }
            case ScriptEdit.ChangeSeed(BlockId id, OptionalInt seed) ->
                    change(script, id, block -> BlockSettings.of(block).withSeed(seed).in(block));
            case ScriptEdit.ChangeBlockSettings(BlockId id, BlockSettings settings) -> {
                check(settings, script, id);
                yield change(script, id, settings::in);
            }
            case ScriptEdit.ChangeLink(BlockId id, Optional<Link> link) ->
                    change(script, id, block -> Link.in(block, link));
            case ScriptEdit.AddBlock(int index, Block block) -> add(script, index, block);
            case ScriptEdit.RemoveBlock(BlockId id) -> remove(script, id);
            case ScriptEdit.MoveBlock(BlockId id, int index) -> move(script, id, index);
            case ScriptEdit.MoveBlocks(List<BlockId> ids, int index) -> move(script, ids, index);
            case ScriptEdit.Split split -> split(script, split);
            case ScriptEdit.Merge(BlockId id) -> merge(script, id);
            case ScriptEdit.Together(EditStep.What _, List<ScriptEdit> edits) -> {
                Script now = script;
                for (ScriptEdit one : edits) {
                    now = apply(now, one);
                }
                yield now;
            }
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
            throw Refusal.of(Problem.of("SCRIPT-TOO-MANY-BLOCKS", "edit"));
        }
        List<Block> blocks = new ArrayList<>(script.blocks());
        blocks.add(Math.clamp(index, 0, blocks.size()), block);
        return script.withBlocks(blocks);
    }

    private static Script remove(Script script, BlockId id) {
        if (script.blocks().size() == 1) {
            throw Refusal.of(Problem.of("SCRIPT-LAST-BLOCK"));
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

    private static Script move(Script script, List<BlockId> ids, int index) {
        ids.forEach(id -> index(script, id));
        Set<BlockId> moving = Set.copyOf(ids);
        List<Block> blocks = new ArrayList<>();
        List<Block> moved = new ArrayList<>();
        for (Block block : script.blocks()) {
            (moving.contains(block.id()) ? moved : blocks).add(block);
        }
        blocks.addAll(Math.clamp(index, 0, blocks.size()), moved);
        return script.withBlocks(blocks);
    }

    private static Script split(Script script, ScriptEdit.Split split) {
        int at = index(script, split.block());
        Block block = script.blocks().get(at);
        if (!isDivided(split.said() ? block.dialogue() : block.visual(), split.at())) {
            throw Refusal.of(Problem.of("SCRIPT-SPLIT").with("number", at + 1));
        }
        List<Block> halves = BlockHalves.split(block, split.said(), split.at(), split.second());
        Script grown = add(script, at + 1, halves.getLast());
        List<Block> blocks = new ArrayList<>(grown.blocks());
        blocks.set(at, halves.getFirst());
        return script.withBlocks(blocks);
    }

    private static boolean isDivided(String text, int at) {
        return at > 0
                && at < text.length()
                && !text.substring(0, at).isBlank()
                && !text.substring(at).isBlank()
                && !(Character.isHighSurrogate(text.charAt(at - 1))
                        && Character.isLowSurrogate(text.charAt(at)));
    }

    private static Script merge(Script script, BlockId id) {
        int at = index(script, id);
        if (at + 1 == script.blocks().size()) {
            throw Refusal.of(Problem.of("SCRIPT-MERGE-LAST").with("number", at + 1));
        }
        Block one = script.blocks().get(at);
        Block two = script.blocks().get(at + 1);
        int seconds = one.seconds() + two.seconds();
        if (seconds > Block.MAX_SECONDS) {
            throw Refusal.of(
                    Problem.of("SCRIPT-DURATION", "merge")
                            .with("first", at + 1)
                            .with("second", at + 2)
                            .with("seconds", seconds));
        }
        checkLength(one.dialogue(), two.dialogue(), place(script, id, Phrase.of("field.said")));
        checkLength(one.visual(), two.visual(), place(script, id, Phrase.of("field.seen")));
        Block whole = BlockHalves.merged(one, two);
        check(BlockSettings.of(whole), script, id);
        List<Block> blocks = new ArrayList<>(script.blocks());
        blocks.set(at, whole);
        blocks.remove(at + 1);
        return script.withBlocks(blocks);
    }

    private static void checkLength(String one, String two, Phrase place) {
        if (one.length() + two.length() + 1 > Block.MAX_TEXT) {
            throw Refusal.of(Problem.of("SCRIPT-TOO-LONG", "merge").with("place", place));
        }
    }

    private static void check(BlockSettings settings, Script script, BlockId id) {
        settings.negativePrompt()
                .ifPresent(text ->
                        FieldText.check(text, place(script, id, Phrase.of("field.unseen"))));
        Stream.of(settings.firstFrame(), settings.lastFrame())
                .flatMap(Optional::stream)
                .forEach(name ->
                        FieldText.check(name, place(script, id, Phrase.of("field.picture"))));
        settings.references()
                .forEach(name ->
                        FieldText.check(name, place(script, id, Phrase.of("field.picture"))));
        if (settings.references().size() > BlockSettings.MAX_REFERENCES) {
            throw Refusal.of(
                    Problem.of("SCRIPT-REFERENCES")
                            .with("place", place(script, id, Phrase.of("field.references")))
                            .with("count", settings.references().size()));
        }
    }

    private static int index(Script script, BlockId id) {
        int number = script.number(id);
        if (number == 0) {
            throw Refusal.of(Problem.of("SCRIPT-NO-SUCH-BLOCK"));
        }
        return number - 1;
    }

    private static Phrase place(Script script, BlockId id, Phrase field) {
        return Phrase.of("place.part").with("number", script.number(id)).with("field", field);
    }
}
