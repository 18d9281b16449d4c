package studio.rushes.ui.grid;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import studio.rushes.generation.Chain;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * What a card says of the block before, where its take goes on from that.
 *
 * @param before that block's number; 0 where nothing is to be said
 */
public record Following(int before, State state) {
    /** How the take stands to the block before. */
    public enum State {
        /** Nothing is to be said. */
        FREE,
        /** It is made once that block has its clip. */
        WAITS,
        /** It waits, and that block gets no clip by itself. */
        WAITS_IN_VAIN,
        /** Its text is right, but that block plays another clip by now. */
        CUT_OFF
    }

    public static final Following NONE = new Following(0, State.FREE);

    /**
     * @param inVain whether a block has no clip and none comes by itself
     * @param cutOff whether the block before plays another clip than the one a take goes on from
     */
    static Following of(
            Take take, Script script, Predicate<BlockId> inVain, Predicate<Take> cutOff) {
        Optional<BlockId> before = take.request().chain().map(Chain::after);
        int number = before.map(script::number).orElse(0);
        if (number == 0) {
            return NONE;
        }
        if (take.waitsForInputs()) {
            boolean nothing = before.filter(inVain).isPresent();
            return new Following(number, nothing ? State.WAITS_IN_VAIN : State.WAITS);
        }
        return take.isReady() && cutOff.test(take) ? new Following(number, State.CUT_OFF) : NONE;
    }

    /** Whether what a card shows goes on from one of these blocks. */
    static boolean any(BlockCardData card, Set<BlockId> blocks) {
        // Asked of every card at every change.
        Optional<Take> take = card.take();
        if (take.isEmpty()) {
            return false;
        }
        Optional<Chain> chain = take.get().request().chain();
        return chain.isPresent() && blocks.contains(chain.get().after());
    }

    boolean waits() {
        return state == State.WAITS || state == State.WAITS_IN_VAIN;
    }

    boolean cutOff() {
        return state == State.CUT_OFF;
    }
}
