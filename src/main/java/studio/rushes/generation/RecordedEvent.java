package studio.rushes.generation;

import java.time.Instant;

/** One line of a take's history: the event's name, and the states before and after. */
public record RecordedEvent(Instant at, String event, String from, String to) {}
