package studio.rushes.script;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A video as text. A block's number is its place, from 1.
 *
 * @param videoId the video's name in folders and buckets
 * @param theme the subject; may be empty
 */
public record Script(String videoId, String theme, List<Block> blocks, Extras extras) {
    public static final int MAX_BLOCKS = 500;

    public Script {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || blocks.size() > MAX_BLOCKS) {
            throw new IllegalArgumentException(
                    "a script has 1 to 500 blocks, had " + blocks.size());
        }
        Set<BlockId> ids = new HashSet<>();
        for (Block block : blocks) {
            if (!ids.add(block.id())) {
                throw new IllegalArgumentException("two blocks are called " + block.id().value());
            }
        }
    }

    public Script withBlocks(List<Block> others) {
        return new Script(videoId, theme, others, extras);
    }

    public Script withExtras(Extras others) {
        return new Script(videoId, theme, blocks, others);
    }

    public Optional<Block> block(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** The block's number, or 0 where it is not in the script. */
    public int number(BlockId id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    public int seconds() {
        return blocks.stream().mapToInt(Block::seconds).sum();
    }
}
