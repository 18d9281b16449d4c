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
        PROJECT,
        DAY
    }

    /** Sums are kept in one currency; another one would slip past every cap. */
    public static Problem otherCurrency(Money price) {
        return Problem.of("BUDGET-CURRENCY").with("currency", price.currency().getCurrencyCode());
    }

    public Problem problem() {
        Problem reached =
                switch (kind) {
                    case PROJECT -> Problem.of("BUDGET-PROJECT");
                    case DAY -> Problem.of("BUDGET-DAY");
                };
        return reached.with("price", price.phrase())
                .with("cap", cap.phrase())
                .with("counts", counts.phrase());
    }
}
