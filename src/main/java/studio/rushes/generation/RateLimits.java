package studio.rushes.generation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The requests of this process by lane. Shared by all who ask the same models. */
public final class RateLimits {
    private final Map<String, RateLimit> byLane = new ConcurrentHashMap<>();

    RateLimit of(Lane lane) {
        return byLane.computeIfAbsent(lane.name(), _ -> new RateLimit());
    }
}
