package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The requests and the places of this process by lane. Shared by all who ask the same models. */
public final class RateLimits {
    private final Map<String, RateLimit> byLane = new ConcurrentHashMap<>();
    private final Turns turns = new Turns();

    RateLimit of(Lane lane) {
        return byLane.computeIfAbsent(lane.name(), _ -> new RateLimit());
    }

    Turns turns() {
        return turns;
    }

    /** What is under way in the other open projects, for whoever asks when its turn comes. */
    public List<Outlook.Stranger> beside(ProjectId project, Instant now) {
        return turns.beside(project, now).stream()
                .map(entry -> new Outlook.Stranger(entry.take(), entry.lane(), entry.holds(now)))
                .toList();
    }
}
