package studio.rushes.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * A script given anew to a project that has one: blocks that are still the same keep their ids,
 * wherever they stand now, because their takes hang on those, and what was decided about these.
 */
public final class Successor {
    private record Content(String dialogue, String visual, int seconds) {
        static Content of(Block block) {
            return new Content(block.dialogue(), block.visual(), block.seconds());
        }
    }

    private Successor() {}

    /**
     * The script as the project is to have it.
     *
     * @throws StudioException where it is another video's, which would take this one's place
     */
    public static Script of(Script before, Script given) {
        Map<BlockId, BlockId> kept = kept(before, given);
        if (!before.videoId().equals(given.videoId()) && kept.isEmpty()) {
            throw new StudioException(otherVideo(before.videoId(), given.videoId()));
        }
        Set<BlockId> taken = new HashSet<>(kept.values());
        List<Block> blocks = new ArrayList<>();
        for (Block block : given.blocks()) {
            BlockId id = kept.get(block.id());
            if (id == null) {
                id = free(block.id(), taken);
                taken.add(id);
            }
            Block same = block.withId(id);
            blocks.add(before.block(id).map(old -> Decisions.kept(old, same)).orElse(same));
        }
        return Decisions.kept(before, given.withBlocks(blocks));
    }

    /** The ids of old blocks by the ids of the given blocks that say the same. */
    static Map<BlockId, BlockId> kept(Script before, Script given) {
        List<Block> left = new ArrayList<>(before.blocks());
        Map<BlockId, BlockId> kept = new HashMap<>();
        for (Block block : given.blocks()) {
            before.block(block.id())
                    .filter(old -> Content.of(old).equals(Content.of(block)))
                    .ifPresent(old -> {
                        kept.put(block.id(), old.id());
                        left.remove(old);
                    });
        }
        for (Block block : given.blocks()) {
            if (!kept.containsKey(block.id())) {
                left.stream()
                        .filter(old -> Content.of(old).equals(Content.of(block)))
                        .findFirst()
                        .ifPresent(old -> {
                            kept.put(block.id(), old.id());
                            left.remove(old);
                        });
            }
        }
        return kept;
    }

    /** An id like the wished one that nobody has. */
    static BlockId free(BlockId wish, Set<BlockId> taken) {
        BlockId id = wish;
        for (int i = 2; taken.contains(id); i++) {
            String stem = wish.value();
            String ending = "-" + i;
            id = new BlockId(stem.substring(0, Math.min(stem.length(), 60)) + ending);
        }
        return id;
    }

    private static Problem otherVideo(String before, String given) {
        return Problem.of("PROJECT-OTHER-VIDEO").with("before", before).with("given", given);
    }
}
