package studio.rushes.ui.ledger;

import java.math.RoundingMode;
import studio.rushes.generation.Money;

/** Sums as people read them. */
public final class Amounts {
    private static final int CENTS = 2;

    private Amounts() {}

    /** In cents, rounded up so that nothing that costs seems free. */
    public static String text(Money money) {
        return Money.of(money.amount().setScale(CENTS, RoundingMode.UP), money.currency())
                .toString();
    }
}
