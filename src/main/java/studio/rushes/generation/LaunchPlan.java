package studio.rushes.generation;

import java.util.List;
import java.util.Map;
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
            BlockId block, int number, int seconds, Money price, Optional<Problem> objection) {
        private Line objecting(Problem problem) {
            return new Line(block, number, seconds, Money.ZERO, Optional.of(problem));
        }
    }

    public LaunchPlan {
        lines = List.copyOf(lines);
    }

    /** What it costs if every clip comes at the first try. */
    public Money total() {
        return Money.sum(lines.stream().map(Line::price).toList());
    }

    /** The same plan where something else stands in the way of some blocks too. */
    public LaunchPlan with(Map<BlockId, Problem> objections) {
        List<Line> all =
                lines.stream()
                        .map(line ->
                                Optional.ofNullable(objections.get(line.block()))
                                        .map(line::objecting)
                                        .orElse(line))
                        .toList();
        return new LaunchPlan(choice, all, refusal, budget);
    }

    /** Why nothing of it is launched, in one problem that names every block it concerns. */
    public Optional<Problem> problem() {
        return possible() ? Optional.empty() : Optional.of(LaunchRefusal.of(this));
    }

    public boolean possible() {
        return refusal.isEmpty() && lines.stream().allMatch(line -> line.objection().isEmpty());
    }
}
