package studio.rushes.generation;

import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;

/**
 * What launching a batch would do and cost, found out without asking anyone.
 *
 * @param refusal why the batch as a whole may not be launched, such as a cap
 * @param budget what is left to spend before it; empty where nothing is counted
 */
public record LaunchPlan(
        GeneratorChoice choice,
        List<Line> lines,
        Optional<Problem> refusal,
        Optional<Budget> budget) {
    /**
     * One block of the batch.
     *
     * @param price of one attempt
     * @param objection what the generator cannot do of it
     */
    public record Line(
            BlockId block, int number, int seconds, Money price, Optional<Problem> objection) {}

    public LaunchPlan {
        lines = List.copyOf(lines);
    }

    /** What it costs if every clip comes at the first try. */
    public Money total() {
        return Money.sum(lines.stream().map(Line::price).toList());
    }

    public boolean possible() {
        return refusal.isEmpty() && lines.stream().allMatch(line -> line.objection().isEmpty());
    }
}
