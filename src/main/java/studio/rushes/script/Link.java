package studio.rushes.script;

import java.util.Arrays;
import java.util.Optional;

/** How the clip of a block goes on from that of the block before it. */
public enum Link {
    /** It begins with the last picture of the block before. */
    LAST_FRAME("last_frame"),

    /** A model makes the clip of the block before longer, and what it adds is this block. */
    EXTEND("extend");

    private static final String CONTINUES = "continues";

    private final String word;

    Link(String word) {
        this.word = word;
    }

    /** The word in the script file. */
    public String word() {
        return word;
    }

    /** How a block asks to go on; empty where it starts afresh, or nobody knows what it asks. */
    public static Optional<Link> of(Block block) {
        return asked(block).flatMap(Link::known);
    }

    /**
     * What stands there and makes no sense. Unlike other nonsense it does not count as not set:
     * another clip would be paid for than was meant.
     */
    public static Optional<String> unknown(Block block) {
        return asked(block).filter(word -> known(word).isEmpty());
    }

    /** The block with this link in it, or none, and everything else untouched. */
    public static Block in(Block block, Optional<Link> link) {
        OwnFields own = OwnFields.of(block.extras());
        own.text(CONTINUES, link.map(Link::word));
        return block.withExtras(own.extras());
    }

    private static Optional<String> asked(Block block) {
        return OwnFields.of(block.extras()).text(CONTINUES).filter(word -> !word.isBlank());
    }

    private static Optional<Link> known(String word) {
        return Arrays.stream(values()).filter(link -> link.word.equals(word)).findFirst();
    }
}
