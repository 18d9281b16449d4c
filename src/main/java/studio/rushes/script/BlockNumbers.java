package studio.rushes.script;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** The rule that numbers run from 1 without a gap and none twice. */
final class BlockNumbers {
    /**
     * @param place where it stands, such as "line 12" or "entry 3 of the list"
     */
    record Found(long number, Phrase place) {}

    private BlockNumbers() {}

    static void check(List<Found> all) {
        Map<Long, Phrase> seen = new HashMap<>();
        for (Found one : all) {
            if (one.number() < 1) {
                throw Refusal.of(
                        Problem.of("SCRIPT-NUMBERS")
                                .with("number", one.number())
                                .with("place", one.place()));
            }
            Phrase before = seen.putIfAbsent(one.number(), one.place());
            if (before != null) {
                throw Refusal.of(
                        Problem.of("SCRIPT-NUMBERS", "twice")
                                .with("number", one.number())
                                .with("before", before)
                                .with("place", one.place()));
            }
        }
        Found last = all.stream().max(Comparator.comparingLong(Found::number)).orElseThrow();
        for (long n = 1; n <= all.size(); n++) {
            if (!seen.containsKey(n)) {
                throw Refusal.of(
                        Problem.of("SCRIPT-NUMBERS", "gap")
                                .with("missing", n)
                                .with("number", last.number())
                                .with("place", last.place()));
            }
        }
    }
}
