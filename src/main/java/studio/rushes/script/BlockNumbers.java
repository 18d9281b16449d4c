package studio.rushes.script;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that numbers run from 1 without a gap and none twice. */
final class BlockNumbers {
    /**
     * @param place where it stands, such as "line 12" or "entry 3 of the list"
     */
    record Found(long number, String place) {}

    private static final String REMEDY = "Number the blocks 1, 2, 3 and so on, each once.";

    private BlockNumbers() {}

    static void check(List<Found> all) {
        Map<Long, String> seen = new HashMap<>();
        for (Found one : all) {
            if (one.number() < 1) {
                throw Refusal.of(
                        "SCRIPT-NUMBERS",
                        "A block has the number " + one.number() + " (" + one.place() + ").",
                        REMEDY);
            }
            String before = seen.putIfAbsent(one.number(), one.place());
            if (before != null) {
                throw Refusal.of(
                        "SCRIPT-NUMBERS",
                        "There are two blocks "
                                + one.number()
                                + " ("
                                + before
                                + " and "
                                + one.place()
                                + ").",
                        REMEDY);
            }
        }
        Found last = all.stream().max(Comparator.comparingLong(Found::number)).orElseThrow();
        for (long n = 1; n <= all.size(); n++) {
            if (!seen.containsKey(n)) {
                throw Refusal.of(
                        "SCRIPT-NUMBERS",
                        "Block "
                                + n
                                + " is missing, while there is a block "
                                + last.number()
                                + " ("
                                + last.place()
                                + ").",
                        REMEDY);
            }
        }
    }
}
