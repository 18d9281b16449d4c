package studio.rushes.ui.ledger;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;

/**
 * The pill in the bar, in words.
 *
 * @param soon what is set aside and going to be spent; empty where nothing is
 * @param of the cap that counts here; empty without one
 * @param spentShare of that cap, from 0 to 1
 * @param soonShare of that cap, beside what is spent
 * @param low whether little is left of a cap
 * @param whole all of it in sentences
 */
record SpendFace(
        boolean shown,
        String spent,
        String soon,
        String of,
        double spentShare,
        double soonShare,
        boolean low,
        String whole) {
    /** From here on the next few takes may be the last. */
    static final double LOW = 0.85;

    static SpendFace of(Account account) {
        Spending spending = account.spending();
        Budget budget = account.budget();
        String spent = Amounts.text(spending.spent());
        String soon =
                spending.reserved().isZero()
                        ? ""
                        : text("ledger.pill.soon", Amounts.text(spending.reserved()));
        Optional<Money> cap = budget.caps().project();
        String of =
                cap.map(most -> text("ledger.pill.of", Amounts.text(most)))
                        .or(() -> budget.caps().day().map(most -> today(budget, most)))
                        .orElse("");
        return new SpendFace(
                account.speaks(),
                spent,
                soon,
                of,
                cap.map(most -> share(spending.spent(), most)).orElse(0.0),
                cap.map(most -> share(spending.reserved(), most)).orElse(0.0),
                low(budget.caps().project(), budget.project())
                        || low(budget.caps().day(), budget.today()),
                whole(account));
    }

    private static String today(Budget budget, Money most) {
        return text("ledger.pill.today", Amounts.text(budget.today().counts()), Amounts.text(most));
    }

    private static boolean low(Optional<Money> cap, Spending spending) {
        return cap.filter(most -> share(spending.counts(), most) >= LOW).isPresent();
    }

    /** Of another currency nothing can be said. */
    private static double share(Money part, Money whole) {
        if (!part.matches(whole)) {
            return 0;
        }
        return whole.isZero() ? 1 : Math.min(1, (double) part.micros() / whole.micros());
    }

    private static String whole(Account account) {
        StringBuilder words =
                new StringBuilder(
                        text("ledger.whole.spent", Amounts.text(account.spending().spent())));
        if (!account.spending().perhaps().isZero()) {
            words.append(text("ledger.whole.perhaps", Amounts.text(account.spending().perhaps())));
        }
        if (!account.spending().reserved().isZero()) {
            words.append(text("ledger.whole.soon", Amounts.text(account.spending().reserved())));
        }
        account.budget()
                .remaining()
                .ifPresent(left -> words.append(text("ledger.whole.left", Amounts.left(left))));
        return words.append(text("ledger.whole.open")).toString();
    }
}
