package studio.rushes.ui.script;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A seed as it is written into a field. */
final class SeedText {
    private SeedText() {}

    /** None where nothing is written. */
    static OptionalInt read(String typed) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            int seed = digits.matches("\\d{1,10}") ? Integer.parseInt(digits) : -1;
            if (seed >= 0) {
                return OptionalInt.of(seed);
            }
        } catch (NumberFormatException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static StudioException refused(@Nullable Throwable cause) {
        Problem problem = Problem.of("SCRIPT-SEED").with("most", Integer.MAX_VALUE);
        return cause == null ? new StudioException(problem) : new StudioException(problem, cause);
    }
}
