package studio.rushes.sharing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import studio.rushes.media.Progress;

/**
 * The pipeline's files in one bucket. Calls block for a bounded time without any progress, give up
 * when their thread is interrupted, may be repeated and made from many threads.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where no answer came or the service
 * refused.
 */
public interface VideoBucket {
    /** The bucket's own name. */
    String name();

    /** What lies under this prefix, at any depth. */
    List<Entry> list(String prefix) throws InterruptedException;

    Optional<Entry> find(String object) throws InterruptedException;

    /**
     * Brings an object into a file that this call creates or overwrites, whole and checked by its
     * sum, going on where an earlier call stopped.
     */
    void fetch(String object, Path target, Progress progress) throws InterruptedException;

    /**
     * Sends a file; a broken line is taken up where it broke.
     *
     * @param expected the generation that may be replaced; 0: only where there is none; empty:
     *     whatever there is
     * @return the object as it is then, or empty where another one lies there than expected. The
     *     same bytes lying there already count as sent.
     */
    Optional<Entry> send(
            Path source,
            String object,
            String contentType,
            OptionalLong expected,
            Progress progress)
            throws InterruptedException;

    /**
     * One object.
     *
     * @param object its name in the bucket
     * @param generation of its bytes; another upload makes another one
     * @param crc32c of its bytes, in base 64, where the store tells it
     */
    record Entry(
            String object, long bytes, long generation, Optional<String> crc32c, Instant updated) {}
}
