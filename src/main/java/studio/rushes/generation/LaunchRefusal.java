package studio.rushes.generation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.rushes.problem.Phrase;
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
        Problem refused =
                (objections.size() == 1
                                ? Problem.of("LAUNCH-CANNOT", "one")
                                : Problem.of("LAUNCH-CANNOT"))
                        .with("blocks", blocks)
                        .with("reasons", each(objections, Problem::happened))
                        .with("remedies", each(objections, Problem::answer));
        return alike
                ? new Problem(first.code(), refused.happened(), refused.means(), refused.answer())
                : refused;
    }

    private static Phrase each(List<Objection> objections, Function<Problem, Phrase> words) {
        return objections.stream()
                .map(Objection::problem)
                .map(words)
                .distinct()
                .reduce((before, next) ->
                        Phrase.of("list.sentences").with("before", before).with("next", next))
                .orElseThrow();
    }
}
