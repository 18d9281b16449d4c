package studio.rushes.generation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What may be spent at most: by one project in its life, and by the whole studio in one day. */
public record Caps(Optional<Money> project, Optional<Money> day) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    public static final Caps NONE = new Caps(Optional.empty(), Optional.empty());

    /** From a file that people may have edited: below nothing lets nothing be spent. */
    public static Caps dollars(Optional<BigDecimal> project, Optional<BigDecimal> day) {
        return new Caps(project.map(Caps::dollars), day.map(Caps::dollars));
    }

    private static Money dollars(BigDecimal amount) {
        BigDecimal sane = amount.max(BigDecimal.ZERO).min(MOST);
        return Money.dollars(sane.setScale(2, RoundingMode.DOWN).toPlainString());
    }

    public static Caps perProject(Money most) {
        return new Caps(Optional.of(most), Optional.empty());
    }
}
