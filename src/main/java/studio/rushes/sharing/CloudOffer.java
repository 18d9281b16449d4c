package studio.rushes.sharing;

import java.util.List;
import java.util.Optional;
import studio.rushes.generation.Budget;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;

/**
 * What having a script made by the pipeline would cost, for a person to confirm.
 *
 * @param total what is confirmed and set aside; nothing else is bought for it
 * @param refusal why it cannot be started
 * @param budget what is left to spend
 */
public record CloudOffer(
        List<Line> lines, Money total, Optional<Problem> refusal, Optional<Budget> budget) {
    public CloudOffer {
        lines = List.copyOf(lines);
    }

    /** One block. */
    public record Line(int block, Money price) {}
}
