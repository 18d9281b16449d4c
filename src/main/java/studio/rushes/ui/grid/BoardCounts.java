package studio.rushes.ui.grid;

import java.util.List;

/**
 * The grid in numbers. A block that is left out of the film counts only where something of it goes
 * on.
 *
 * @param blocks that are to be in the film
 * @param playable blocks that have a clip to play
 * @param missing blocks without a take that plays or runs, or whose take is stale
 */
public record BoardCounts(
        int blocks,
        int ready,
        int playable,
        int queued,
        int running,
        int needYou,
        int missing,
        int leftOut) {
    static final BoardCounts NONE = new BoardCounts(0, 0, 0, 0, 0, 0, 0, 0);

    static BoardCounts of(List<BlockCardModel> cards) {
        int ready = 0;
        int playable = 0;
        int queued = 0;
        int running = 0;
        int needYou = 0;
        int missing = 0;
        int leftOut = 0;
        for (BlockCardModel card : cards) {
            CardStatus status = card.status();
            queued += status == CardStatus.QUEUED ? 1 : 0;
            running += status.running() ? 1 : 0;
            needYou += status.needsYou() ? 1 : 0;
            if (card.data().film().leftOut()) {
                leftOut++;
                continue;
            }
            ready += status == CardStatus.READY || status == CardStatus.CHOSEN ? 1 : 0;
            playable += card.data().clip().isPresent() ? 1 : 0;
            missing += card.isMissing() ? 1 : 0;
        }
        return new BoardCounts(
                cards.size() - leftOut,
                ready,
                playable,
                queued,
                running,
                needYou,
                missing,
                leftOut);
    }

    /** Whether anything goes on by itself. */
    public boolean busy() {
        return queued + running > 0;
    }

    /** Whether a film can be cut, be some of its takes stale. */
    public boolean cuttable() {
        return blocks > 0 && playable == blocks;
    }

    public boolean complete() {
        return blocks > 0 && ready == blocks;
    }
}
