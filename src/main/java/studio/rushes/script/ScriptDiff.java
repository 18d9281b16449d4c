package studio.rushes.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one script says and another does not, block by block. A block is the same one where its id
 * is.
 *
 * @param lines in the order of the later script; what was removed stands where it was
 */
public record ScriptDiff(Script before, Script after, List<BlockChange> lines) {
    public ScriptDiff {
        lines = List.copyOf(lines);
    }

    public static ScriptDiff of(Script before, Script after) {
        List<BlockChange> lines = new ArrayList<>();
        removedAt(before, after, 0, lines);
        for (int i = 0; i < after.blocks().size(); i++) {
            Block now = after.blocks().get(i);
            int from = before.number(now.id());
            if (from == 0) {
                lines.add(new BlockChange.Added(now, i + 1));
                continue;
            }
            Block old = before.blocks().get(from - 1);
            lines.add(
                    old.equals(now)
                            ? new BlockChange.Same(now, from, i + 1)
                            : new BlockChange.Changed(old, from, now, i + 1));
            removedAt(before, after, from, lines);
        }
        return new ScriptDiff(before, after, lines);
    }

    /** The run of removed blocks that begins at this place, counted from 0. */
    private static void removedAt(Script before, Script after, int at, List<BlockChange> lines) {
        for (int i = at; i < before.blocks().size(); i++) {
            Block old = before.blocks().get(i);
            if (after.number(old.id()) != 0) {
                return;
            }
            lines.add(new BlockChange.Removed(old, i + 1));
        }
    }

    /** The blocks that are not the same, each of which can be taken or left. */
    public Set<BlockId> changes() {
        Set<BlockId> changes = new LinkedHashSet<>();
        for (BlockChange line : lines) {
            if (!(line instanceof BlockChange.Same)) {
                changes.add(line.id());
            }
        }
        return changes;
    }

    /**
     * The earlier script with these changes in it; the later one where it is all of them. Blocks
     * are moved only then.
     *
     * @throws IllegalArgumentException where no block would be left, or too many
     */
    public Script with(Set<BlockId> taken) {
        if (taken.containsAll(changes())) {
            return after;
        }
        List<Block> blocks = new ArrayList<>();
        for (Block old : before.blocks()) {
            Optional<Block> now = after.block(old.id());
            if (!taken.contains(old.id())) {
                blocks.add(old);
            } else {
                now.ifPresent(blocks::add);
            }
        }
        for (int i = 0; i < after.blocks().size(); i++) {
            Block added = after.blocks().get(i);
            if (before.number(added.id()) == 0 && taken.contains(added.id())) {
                blocks.add(placeAfter(i, blocks), added);
            }
        }
        return before.withBlocks(blocks);
    }

    /** Behind the nearest block that stands before it in the later script and is there. */
    private int placeAfter(int index, List<Block> blocks) {
        for (int i = index - 1; i >= 0; i--) {
            BlockId neighbour = after.blocks().get(i).id();
            for (int place = 0; place < blocks.size(); place++) {
                if (blocks.get(place).id().equals(neighbour)) {
                    return place + 1;
                }
            }
        }
        return 0;
    }
}
