package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money EURO = new Money(1, Currency.getInstance("EUR"));

    @Test
    void tenTimesTenCentsIsADollarToTheLastMillionth() {
        Money sum = Money.sum(java.util.Collections.nCopies(10, Money.dollars("0.1")));
        assertThat(sum).isEqualTo(Money.dollars("1"));
        assertThat(Money.dollars("0.1").times(10)).isEqualTo(Money.dollars("1.000000"));
    }

    @Test
    void anAmountIsReadableAndExact() {
        assertThat(Money.dollars("3.2")).hasToString("$3.20");
        assertThat(Money.dollars("0.0125")).hasToString("$0.0125");
        assertThat(Money.dollars("1200")).hasToString("$1200.00");
        assertThat(EURO.times(2_500_000).toString()).endsWith("2.50");
        assertThat(Money.dollars("0.4").decimal()).isEqualTo("0.400000");
    }

    @Test
    void differentCurrenciesAreNeverAdded() {
        assertThatThrownBy(() -> EURO.plus(Money.dollars("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("EUR", "USD");
        assertThat(Money.ZERO.plus(EURO)).isEqualTo(EURO);
    }

    @Test
    void moreThanAllTheMoneyIsAnErrorAndNotADebt() {
        Money most = new Money(Long.MAX_VALUE, Currency.getInstance("USD"));
        assertThatThrownBy(() -> most.plus(Money.dollars("1")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void debtsAndCrumbsAreRefused() {
        for (String amount : List.of("-1", "0.0000001", "99999999999999999999")) {
            assertThatThrownBy(() -> Money.dollars(amount))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Money.dollars("1").minus(Money.dollars("2"))).isEqualTo(Money.ZERO);
    }
}
