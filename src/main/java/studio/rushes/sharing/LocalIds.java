package studio.rushes.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/**
 * Knows the blocks of a document again by what the project calls them. A pipeline that copies only
 * the fields it knows drops their ids; then the place counts.
 */
final class LocalIds {
    private LocalIds() {}

    /** The script that is there, its blocks called as here where they are the same ones. */
    static Script in(Script there, Script local) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < there.blocks().size(); i++) {
            Block block = there.blocks().get(i);
            blocks.add(same(there, local, i).map(one -> block.withId(one.id())).orElse(block));
        }
        return there.withBlocks(blocks);
    }

    private static Optional<Block> same(Script there, Script local, int place) {
        Block block = there.blocks().get(place);
        if (local.block(block.id()).isPresent() || place >= local.blocks().size()) {
            return Optional.empty();
        }
        Block here = local.blocks().get(place);
        boolean sameLength = there.blocks().size() == local.blocks().size();
        return Optional.of(here)
                .filter(_ -> there.block(here.id()).isEmpty())
                .filter(_ -> sameLength || saysTheSame(block, here));
    }

    private static boolean saysTheSame(Block one, Block other) {
        return one.dialogue().strip().equals(other.dialogue().strip())
                && one.visual().strip().equals(other.visual().strip());
    }
}
