package studio.rushes.script;

/** What became of one block between two scripts; numbers are places, from 1. */
public sealed interface BlockChange {
    BlockId id();

    /** Says the same, though it may have moved. */
    record Same(Block block, int from, int to) implements BlockChange {
        @Override
        public BlockId id() {
            return block.id();
        }
    }

    record Changed(Block before, int from, Block after, int to) implements BlockChange {
        @Override
        public BlockId id() {
            return after.id();
        }
    }

    record Added(Block block, int to) implements BlockChange {
        @Override
        public BlockId id() {
            return block.id();
        }
    }

    record Removed(Block block, int from) implements BlockChange {
        @Override
        public BlockId id() {
            return block.id();
        }
    }
}
