package studio.rushes.generation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.rushes.problem.Problem;

/** Says in one problem why a batch cannot be launched. */
final class LaunchRefusal {
    private record Objection(int number, Problem problem) {}

    private LaunchRefusal() {}

    static Problem of(LaunchPlan plan) {
        List<Objection> objections =
                plan.lines().stream()
                        .flatMap(line ->
                                line.objection().stream()
                                        .map(problem -> new Objection(line.number(), problem)))
                        .toList();
        return objections.isEmpty() ? plan.refusal().orElseThrow() : together(objections);
    }

    private static Problem together(List<Objection> objections) {
        Problem first = objections.getFirst().problem();
        String blocks =
                objections.stream()
                        .map(objection -> String.valueOf(objection.number()))
                        .collect(Collectors.joining(", "));
        boolean alike =
                objections.stream()
                        .allMatch(objection -> objection.problem().code().equals(first.code()));
        return new Problem(
                alike ? first.code() : "LAUNCH-CANNOT",
                (objections.size() == 1 ? "Block " : "Blocks ")
                        + blocks
                        + ": "
                        + each(objections, Problem::headline),
                "Nothing was launched, and nothing was charged.",
                each(objections, Problem::remedy));
    }

    private static String each(List<Objection> objections, Function<Problem, String> words) {
        return objections.stream()
                .map(Objection::problem)
                .map(words)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
