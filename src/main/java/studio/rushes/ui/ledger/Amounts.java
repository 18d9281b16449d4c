package studio.rushes.ui.ledger;

import java.math.RoundingMode;
import studio.rushes.generation.Money;
import studio.rushes.ui.fx.Texts;

/** Sums as people read them. */
public final class Amounts {
    private static final int CENTS = 2;

    private Amounts() {}

    /** In cents, rounded up so that nothing that costs seems free. */
    public static String text(Money money) {
        return cents(money, RoundingMode.UP);
    }

    /** In cents, rounded down so that no more seems left than is. */
    static String left(Money money) {
        return cents(money, RoundingMode.DOWN);
    }

    private static String cents(Money money, RoundingMode rounding) {
        return Texts.sum(Money.of(money.amount().setScale(CENTS, rounding), money.currency()));
    }
}
