package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * One line of a take's history: the event's name, and the states before and after.
 *
 * @param problem what the person was told, where it was bad news
 */
public record RecordedEvent(
        Instant at, String event, String from, String to, Optional<Problem> problem) {}
