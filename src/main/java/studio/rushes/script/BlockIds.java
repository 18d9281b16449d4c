package studio.rushes.script;

import java.util.Collection;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Where new blocks get their ids from. */
public final class BlockIds {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private final RandomGenerator random;

    public BlockIds(RandomGenerator random) {
        this.random = random;
    }

    /** An id that no block of the script has. */
    public BlockId next(Script script) {
        Set<BlockId> taken =
                script.blocks().stream().map(Block::id).collect(Collectors.toUnmodifiableSet());
        BlockId id;
        do {
            StringBuilder text = new StringBuilder("b-");
            for (int i = 0; i < LENGTH; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            id = new BlockId(text.toString());
        } while (taken.contains(id));
        return id;
    }

    /** The id of a block that came without one: always the same for the same file. */
    static BlockId forNumber(int number, Collection<BlockId> taken) {
        BlockId id = new BlockId("block-" + number);
        for (int i = 2; taken.contains(id); i++) {
            id = new BlockId("block-" + number + "-" + i);
        }
        return id;
    }
}
