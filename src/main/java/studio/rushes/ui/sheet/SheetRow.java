package studio.rushes.ui.sheet;

import java.util.List;
import studio.rushes.ui.grid.BlockCardData;

/**
 * A block and its takes.
 *
 * @param card what the block's own card says
 * @param takes that are shown, first to last
 * @param hidden how many takes were rejected, shown or not
 */
public record SheetRow(BlockCardData card, List<SheetTake> takes, int hidden) {
    public SheetRow {
        takes = List.copyOf(takes);
    }

    /** Places for strips that it takes up; a block without a take says so in one. */
    int places() {
        return Math.max(1, takes.size());
    }
}
