package studio.rushes.generation;

import java.util.List;

/** Counts in a take's history; so a limit holds across restarts. */
record History(List<RecordedEvent> events) {
    private static final String ASKED = "AskedAgain";
    private static final String INTENDED = "SubmitIntended";

    /** Attempts that failed for a passing reason since a person last asked for the take. */
    long retries() {
        return since(ASKED, "TryAgainAt");
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
        long count = 0;
        for (RecordedEvent event : events.reversed()) {
            if (event.event().equals(start)) {
                return count;
            }
            if (event.event().equals(counted)) {
                count++;
            }
        }
        return count;
    }
}
