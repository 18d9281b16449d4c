package studio.rushes.veo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps requests within the server's limits, and counts those that were not. */
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Deque<Instant> lastMinute = new ArrayDeque<>();
    private VeoServer.Limits limits = new VeoServer.Limits(0, 0);
    private int refused;

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void limit(VeoServer.Limits next) {
        limits = next;
    }

    /** Counts a request where it may come. */
    synchronized boolean refuses(int running) {
        Instant now = clock.instant();
        while (!lastMinute.isEmpty() && lastMinute.peek().isBefore(now.minus(WINDOW))) {
            lastMinute.remove();
        }
        boolean fast = limits.aMinute() > 0 && lastMinute.size() >= limits.aMinute();
        boolean many = limits.inFlight() > 0 && running >= limits.inFlight();
        if (fast || many) {
            refused++;
            return true;
        }
        lastMinute.add(now);
        return false;
    }

    synchronized int refused() {
        return refused;
    }
}
