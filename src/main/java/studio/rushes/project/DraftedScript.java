package studio.rushes.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.rushes.generation.DraftWish;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.script.ScriptReader;

/** A script as a language model answered it: a guest's words, of which only blocks are believed. */
public final class DraftedScript {
    private static final int LONGEST_TITLE = 120;

    private DraftedScript() {}

    /**
     * The blocks of an answer, and nothing else of it.
     *
     * @throws StudioException where it holds none that can be used
     */
    public static Script read(String answer, String videoName) {
        Script read;
        try {
            read = ScriptReader.paste(answer, videoName);
        } catch (StudioException e) {
            throw new StudioException(unusable(e.problem().happened()), e);
        }
        List<Block> blocks =
                read.blocks().stream()
                        .filter(block -> !block.dialogue().isBlank() || !block.visual().isBlank())
                        .map(block ->
                                new Block(
                                        block.id(),
                                        block.dialogue(),
                                        block.visual(),
                                        block.seconds(),
                                        Extras.NONE))
                        .toList();
        if (blocks.isEmpty()) {
            throw new StudioException(unusable(Phrase.of("draft.empty")));
        }
        return new Script(read.videoId(), "", blocks, Extras.NONE);
    }

    /** The project's script as an answer would have it. */
    public static Script read(String answer, Script before, DraftWish wish, BlockIds ids) {
        Script drafted =
                before.withBlocks(renamed(before, read(answer, before.videoId()).blocks(), ids));
        Script draft = titled(over(before, drafted), wish.theme().strip());
        Locale language = wish.language();
        return ScriptLanguage.of(draft).getLanguage().equals(language.getLanguage())
                ? draft
                : ScriptLanguage.with(draft, language);
    }

    /** A video without a theme is called by what it was drafted from, where that is a title. */
    private static Script titled(Script draft, String theme) {
        boolean title =
                theme.length() <= LONGEST_TITLE && theme.chars().noneMatch(Character::isISOControl);
        return draft.theme().isBlank() && title
                ? new Script(draft.videoId(), theme, draft.blocks(), draft.extras())
                : draft;
    }

    /**
     * A draft laid over the script as it is now. Blocks that say the same keep their ids wherever
     * they stand; the others, in their order, become the next versions of the blocks that are left;
     * takes hang on those ids.
     */
    public static Script over(Script now, Script drafted) {
        Map<BlockId, BlockId> same = Successor.kept(now, drafted);
        Set<BlockId> taken = new HashSet<>(same.values());
        List<Block> left = new ArrayList<>();
        for (Block old : now.blocks()) {
            if (!taken.contains(old.id()) && drafted.block(old.id()).isEmpty()) {
                left.add(old);
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : drafted.blocks()) {
            BlockId kept = same.get(block.id());
            Block next = kept == null ? next(now, block, left, taken) : block.withId(kept);
            taken.add(next.id());
            blocks.add(
                    now.block(next.id())
                            .map(old ->
                                    old.withDialogue(next.dialogue())
                                            .withVisual(next.visual())
                                            .withSeconds(next.seconds()))
                            .orElse(next));
        }
        return drafted.withBlocks(blocks);
    }

    private static Block next(Script now, Block block, List<Block> left, Set<BlockId> taken) {
        boolean known = now.block(block.id()).isPresent();
        if (!left.isEmpty() && (!known || taken.contains(block.id()))) {
            return block.withId(left.removeFirst().id());
        }
        return block.withId(Successor.free(block.id(), taken));
    }

    /** New blocks are nobody's: their ids must not be those of blocks that were deleted. */
    static List<Block> renamed(Script before, List<Block> read, BlockIds ids) {
        Set<BlockId> given = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : read) {
            BlockId id = ids.next(before);
            while (!given.add(id)) {
                id = ids.next(before);
            }
            blocks.add(block.withId(id));
        }
        return blocks;
    }

    private static Problem unusable(Phrase why) {
        return Problem.of("DRAFT-UNUSABLE").with("why", why);
    }
}
