package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import studio.rushes.generation.Spending;
import studio.rushes.ui.fx.Texts;

/** Says what a block cost so far, and what is set aside for it. */
public final class CostWords {
    private CostWords() {}

    /** In a word; nothing where it cost nothing. */
    public static String of(Spending cost) {
        if (cost.reserved().isZero()) {
            return cost.spent().isZero() ? "" : Texts.sum(cost.spent());
        }
        return cost.spent().isZero()
                ? text("grid.price.reserved", cost.reserved())
                : text("grid.price.both", cost.spent(), cost.reserved());
    }

    /** In a sentence; nothing where it cost nothing. */
    static String whole(Spending cost) {
        return cost.counts().isZero()
                ? ""
                : text("grid.price.whole", cost.spent(), cost.reserved());
    }
}
