package studio.rushes.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be spent, in US dollars; empty for no bound.
 *
 * @param projectCap by a project in its life
 * @param dayCap by all projects in a day
 */
public record Spending(Optional<BigDecimal> projectCap, Optional<BigDecimal> dayCap) {
    public static final Spending DEFAULT = new Spending(Optional.empty(), Optional.empty());
}
