package studio.rushes.generation;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.media.Progress;

/**
 * A store of whole files in the cloud. Every call blocks for a bounded time; all may be repeated
 * and called from many threads.
 */
public interface ObjectBucket {
    /**
     * What lies under this place, at any depth, empty files too.
     *
     * @param place such as {@code gs://bucket/video/attempts/1/}
     * @throws studio.rushes.problem.StudioException where no answer came; says nothing of the files
     */
    List<StoredObject> list(String place) throws InterruptedException;

    /**
     * Brings a file into one that this call creates or overwrites, checked against the sum the
     * store keeps of it. Goes on where an earlier call stopped, as {@link ClipGenerator#fetch} may.
     *
     * @throws studio.rushes.problem.StudioException where it could not be brought this time
     */
    void fetch(String uri, Path target, Progress progress) throws InterruptedException;

    /**
     * @param uri such as {@code gs://bucket/video/attempts/1/sample_0.mp4}
     */
    record StoredObject(String uri, long bytes) {}
}
