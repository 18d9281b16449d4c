package studio.rushes.generation;

import java.util.List;
import java.util.function.Predicate;

/** Counts in a take's history; so a limit holds across restarts. */
record History(List<RecordedEvent> events) {
    private static final String ASKED = "AskedAgain";
    private static final String INTENDED = "SubmitIntended";

    /** Jobs that failed for a passing reason since a person last asked for the take. */
    long failures() {
        return since(ASKED, event -> isRetry(event) && event.from().equals("GENERATING"));
    }

    /** Submits that were not taken, and so cost nothing, since a person last asked. */
    long refusals() {
        return since(ASKED, event -> isRetry(event) && event.from().equals("SUBMITTING"));
    }

    private static boolean isRetry(RecordedEvent event) {
        return event.event().equals("TryAgainAt");
    }

    long soundFilters() {
        return since(ASKED, "SoundFiltered");
    }

    /** Fetches of the attempt under way that did not succeed. */
    long failedFetches() {
        return since(INTENDED, "FetchPostponed");
    }

    long brokenArrivals() {
        return since(INTENDED, "ArrivedBroken");
    }

    private long since(String start, String counted) {
        return since(start, event -> event.event().equals(counted));
    }

    private long since(String start, Predicate<RecordedEvent> counted) {
        long count = 0;
        for (RecordedEvent event : events.reversed()) {
            if (event.event().equals(start)) {
                return count;
            }
            if (counted.test(event)) {
                count++;
            }
        }
        return count;
    }
}
