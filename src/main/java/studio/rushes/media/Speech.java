package studio.rushes.media;

import java.time.Duration;
import java.util.Locale;

/**
 * A scratch voice that speaks a line. Blocking; interruption gives the work up.
 *
 * <p>An engine that is not installed, or fails, throws a {@link
 * studio.rushes.problem.StudioException}; callers fall back to the next engine.
 */
public interface Speech {
    /** Name of the engine, for the log and the settings. */
    String engine();

    /** Speaks the line, fast enough to fit into the time given where it can. */
    Pcm speak(String line, Locale language, Duration fit) throws InterruptedException;
}
