package studio.rushes.sharing;

import java.util.List;

/**
 * What a project bought at the cloud pipeline, on disk in its record before anything is sent. Safe
 * for many threads; blocking, milliseconds.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where the disk fails.
 */
public interface CloudRuns extends AutoCloseable {
    /** Oldest first. */
    List<CloudRun> all();

    /** Notes a new one, or how far a known one came. */
    void note(CloudRun run);

    @Override
    void close();
}
