package studio.rushes.generation;

import java.util.Optional;
import java.util.stream.Stream;
import studio.rushes.problem.Problem;

/** What is left to spend, for the buttons and the check before a batch. */
public record Budget(Caps caps, Spending project, Spending today) {
    /** Where there is no ledger to count in. */
    public static final Budget UNCOUNTED =
            new Budget(Caps.NONE, Spending.NOTHING, Spending.NOTHING);

    /** The tightest cap; empty where there is none. */
    public Optional<Money> remaining() {
        return Stream.concat(
                        left(caps.project(), project).stream(), left(caps.day(), today).stream())
                .min(Money::compareTo);
    }

    private static Optional<Money> left(Optional<Money> cap, Spending spending) {
        return cap.filter(most -> most.matches(spending.counts()))
                .map(most -> most.minus(spending.counts()));
    }

    /** Why so much more may not be spent. */
    public Optional<Problem> refuses(Money more) {
        return refuses(CapReached.Kind.PROJECT, caps.project(), project.counts(), more)
                .or(() -> refuses(CapReached.Kind.DAY, caps.day(), today.counts(), more));
    }

    private static Optional<Problem> refuses(
            CapReached.Kind kind, Optional<Money> cap, Money counts, Money more) {
        if (cap.isEmpty()) {
            return Optional.empty();
        }
        Money most = cap.get();
        if (!most.matches(more) || !most.matches(counts) || !counts.matches(more)) {
            return Optional.of(CapReached.otherCurrency(more));
        }
        return counts.plus(more).compareTo(most) > 0
                ? Optional.of(new CapReached(kind, most, counts, more).problem())
                : Optional.empty();
    }
}
