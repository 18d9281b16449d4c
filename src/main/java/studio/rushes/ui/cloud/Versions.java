package studio.rushes.ui.cloud;

import java.time.Instant;
import studio.rushes.script.Script;

/** Both versions of something that was changed on both sides. */
public sealed interface Versions {
    record Words(Script mine, Script theirs) implements Versions {}

    record Films(Film mine, Film theirs) implements Versions {}

    /** A film as it lies in the conflict's folder. */
    record Film(long bytes, Instant at) {}
}
