package studio.rushes.sharing;

import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Which failures pass by themselves, and which a person has to mend first. */
final class Refusals {
    /** What the codes of the cloud's refusals end with. */
    private static final List<String> LASTING =
            List.of(
                    "-PERMISSION",
                    "-SIGN-IN",
                    "-NOT-THERE",
                    "-NOT-ENABLED",
                    "-DISABLED",
                    "-OFF",
                    "-REFUSED",
                    "-TOO-LARGE",
                    "-GONE",
                    "-FOREIGN",
                    "-UNDONE");

    private Refusals() {}

    static boolean lasts(Problem problem) {
        return LASTING.stream().anyMatch(problem.code()::endsWith);
    }

    /** The mirror's own word for what stopped it. */
    static Problem told(StudioException refusal) {
        Problem why = refusal.problem();
        return why.code().startsWith("MIRROR-")
                ? why
                : Problem.of("MIRROR-REFUSED")
                        .with("reason", why.happened())
                        .withRemedy(why.answer());
    }
}
