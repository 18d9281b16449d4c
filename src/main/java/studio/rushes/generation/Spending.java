package studio.rushes.generation;

import java.util.Collection;

/**
 * A sum over lines of the ledger.
 *
 * @param reserved set aside for what is under way
 * @param charged certainly on the bill
 * @param perhaps may be on the bill; counted as if it were
 * @param attempts how many lines
 */
public record Spending(Money reserved, Money charged, Money perhaps, int attempts) {
    public static final Spending NOTHING = new Spending(Money.ZERO, Money.ZERO, Money.ZERO, 0);

    public static Spending of(Collection<LedgerEntry> entries) {
        return entries.stream().reduce(NOTHING, Spending::with, Spending::plus);
    }

    private Spending with(LedgerEntry entry) {
        Money amount = entry.counts();
        if (entry.settlement().isEmpty()) {
            return new Spending(reserved.plus(amount), charged, perhaps, attempts + 1);
        }
        return switch (entry.settlement().get().outcome().charge()) {
            case CERTAIN -> new Spending(reserved, charged.plus(amount), perhaps, attempts + 1);
            case PERHAPS, NONE ->
                    new Spending(reserved, charged, perhaps.plus(amount), attempts + 1);
        };
    }

    /** The two together. */
    public Spending plus(Spending other) {
        return new Spending(
                reserved.plus(other.reserved),
                charged.plus(other.charged),
                perhaps.plus(other.perhaps),
                attempts + other.attempts);
    }

    /** What is spent, the doubtful included. */
    public Money spent() {
        return charged.plus(perhaps);
    }

    /** What counts against a cap. */
    public Money counts() {
        return spent().plus(reserved);
    }
}
