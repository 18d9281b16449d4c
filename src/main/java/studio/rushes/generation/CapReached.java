package studio.rushes.generation;

import studio.rushes.problem.Problem;

/**
 * Why something is not paid.
 *
 * @param counts what counts against the cap already
 * @param price what was wanted on top
 */
public record CapReached(Kind kind, Money cap, Money counts, Money price) {
    /** Whose cap. */
    public enum Kind {
        PROJECT("BUDGET-PROJECT", "this project"),
        DAY("BUDGET-DAY", "today");

        private final String code;
        private final String plain;

        Kind(String code, String plain) {
            this.code = code;
            this.plain = plain;
        }
    }

    /** Sums are kept in one currency; another one would slip past every cap. */
    public static Problem otherCurrency(Money price) {
        return new Problem(
                "BUDGET-CURRENCY",
                "The price is in %s, the cap or what was spent before is not."
                        .formatted(price.currency().getCurrencyCode()),
                "It was not submitted, and nothing was charged.",
                "Give the price in your models.json in the currency of the cap.");
    }

    public Problem problem() {
        String remedy =
                kind == Kind.DAY
                        ? "Raise the cap or wait until tomorrow, then try again."
                        : "Raise the cap, then try again.";
        return new Problem(
                kind.code,
                "%s more would pass the cap of %s for %s; %s of it is spent or set aside."
                        .formatted(price, cap, kind.plain, counts),
                "It was not submitted, and nothing was charged for it.",
                remedy);
    }
}
