package studio.rushes.generation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;

/**
 * Which blocks of a film wait for which. A block can only go on from the one before it in the film,
 * so nothing ever waits in a circle, however the blocks are moved.
 */
public final class ChainPlan {
    /** What a block goes on from. */
    public record Wait(Link link, BlockId after) {}

    private final Map<BlockId, Optional<Wait>> waits;

    private ChainPlan(Map<BlockId, Optional<Wait>> waits) {
        this.waits = waits;
    }

    /** Collects the blocks of a film in its order. */
    public static final class Builder {
        private final Map<BlockId, Optional<Wait>> waits = new LinkedHashMap<>();
        private Optional<BlockId> last = Optional.empty();

        /**
         * The next block of the film.
         *
         * @param link how it goes on from the one before; the first starts afresh in any case
         */
        public Builder next(BlockId block, Optional<Link> link) {
            if (waits.containsKey(block)) {
                throw new IllegalArgumentException(block.value() + " is in the film already");
            }
            add(block, link);
            last = Optional.of(block);
            return this;
        }

        /**
         * A block beside the film: it may go on from the one before, but nothing goes on from it.
         */
        public Builder aside(BlockId block, Optional<Link> link) {
            add(block, link);
            return this;
        }

        private void add(BlockId block, Optional<Link> link) {
            Optional<BlockId> before = last;
            waits.put(block, link.flatMap(how -> before.map(earlier -> new Wait(how, earlier))));
        }

        public ChainPlan plan() {
            return new ChainPlan(Map.copyOf(waits));
        }
    }

    /** What a block waits for; empty where it starts afresh. */
    public Optional<Wait> of(BlockId block) {
        return waits.getOrDefault(block, Optional.empty());
    }

    /** Whether any block waits for another. */
    public boolean isEmpty() {
        return waits.values().stream().allMatch(Optional::isEmpty);
    }
}
