package studio.rushes.ui.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import studio.rushes.problem.Problem;

/** Counts what goes wrong in the background again and again, so that it is told once. */
final class Recurring {
    private final Map<String, Integer> times = new HashMap<>();

    Notice.Ongoing heard(Problem problem, Instant now) {
        return new Notice.Ongoing(problem, times.merge(problem.code(), 1, Integer::sum), now);
    }

    /** Begins anew, as with another project. */
    void forget() {
        times.clear();
    }
}
