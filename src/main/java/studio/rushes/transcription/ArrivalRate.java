package studio.rushes.transcription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast bytes came lately, and when that is worth telling again. */
final class ArrivalRate {
    private static final Duration LATELY = Duration.ofSeconds(5);

    /** A person reads no faster. */
    private static final Duration STEP = Duration.ofMillis(200);

    private final InstantSource clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long bytes) {}

    ArrivalRate(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it is time to tell again; then this moment counts as told. */
    boolean due(long bytes) {
        Instant now = clock.instant();
        Sample last = samples.peekLast();
        if (last != null && bytes < last.bytes()) {
            samples.clear();
        } else if (last != null && Duration.between(last.at(), now).compareTo(STEP) < 0) {
            return false;
        }
        samples.addLast(new Sample(now, bytes));
        while (samples.size() > 2
                && Duration.between(samples.getFirst().at(), now).compareTo(LATELY) > 0) {
            samples.removeFirst();
        }
        return true;
    }

    /** Over the moments told lately; 0 where there was one only. */
    double bytesPerSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        double seconds = Duration.between(first.at(), last.at()).toNanos() / 1e9;
        return seconds <= 0 ? 0 : (last.bytes() - first.bytes()) / seconds;
    }
}
