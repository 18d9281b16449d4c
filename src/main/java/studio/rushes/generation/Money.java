package studio.rushes.generation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import studio.rushes.problem.Phrase;

/**
 * An amount of money, exact.
 *
 * @param micros millionths of the currency's unit
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final int MICRO_DIGITS = 6;
    private static final int CENT_DIGITS = 2;

    /** What costs nothing, in any currency. */
    public static final Money ZERO = new Money(0, DOLLAR);

    public Money {
        if (micros < 0) {
            throw new IllegalArgumentException("an amount is 0 or more, was " + micros + " micros");
        }
    }

    public static Money dollars(String amount) {
        return of(new BigDecimal(amount), DOLLAR);
    }

    /**
     * @throws IllegalArgumentException where the amount is negative, finer than a millionth or
     *     beyond all money
     */
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            return new Money(amount.movePointRight(MICRO_DIGITS).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "an amount has at most 6 digits after the point, was " + amount, e);
        }
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public boolean isZero() {
        return micros == 0;
    }

    /** Whether the two can be added and compared. */
    public boolean matches(Money other) {
        return isZero() || other.isZero() || currency.equals(other.currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros), common(other));
    }

    /** What is left after paying the other, never less than nothing. */
    public Money minus(Money other) {
        return new Money(Math.max(0, micros - other.micros), common(other));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(micros, count), currency);
    }

    /** Shared by so many, rounded up to the next millionth. */
    public Money dividedBy(long count) {
        return new Money(Math.ceilDiv(micros, count), currency);
    }

    private Currency common(Money other) {
        if (!matches(other)) {
            throw new IllegalArgumentException(
                    "%s and %s are not the same money".formatted(currency, other.currency));
        }
        return isZero() ? other.currency : currency;
    }

    @Override
    public int compareTo(Money other) {
        common(other);
        return Long.compare(micros, other.micros);
    }

    /** In whole units of the currency, such as dollars. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(micros, MICRO_DIGITS);
    }

    /** As a plain decimal number with all its digits, for files. */
    public String decimal() {
        return amount().toPlainString();
    }

    /** For people: the currency, and at least cents. */
    @Override
    public String toString() {
        return phrase().words();
    }

    /** As people of each language write it. */
    public Phrase phrase() {
        BigDecimal plain = amount().stripTrailingZeros();
        BigDecimal shown = plain.scale() < CENT_DIGITS ? plain.setScale(CENT_DIGITS) : plain;
        String symbol = currency.getSymbol(Locale.US);
        return (symbol.length() > 1 ? Phrase.of("money.code") : Phrase.of("money.sign"))
                .with("symbol", symbol)
                .with("number", Phrase.number(shown));
    }
}
