package studio.rushes.ui.tray;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job that is over.
 *
 * @param words what came of it
 * @param took empty where it never began
 */
public record Done(
        JobId id,
        String name,
        String place,
        Outcome outcome,
        String words,
        Instant at,
        Optional<Duration> took) {}
