package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.Folders;
import studio.rushes.media.ClipLook;
import studio.rushes.media.ClipLooks;
import studio.rushes.media.Progress;

/** Makes looks of clips in the worker. */
public final class WorkerLooks implements ClipLooks {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLooks.class);

    private final WorkerClient worker;

    public WorkerLooks(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public void make(Path clip, ClipLook look, Progress progress) throws InterruptedException {
        boolean made = false;
        try {
            worker.run(
                    WorkerJobs.LOOK,
                    new WorkerJobs.MakeLook(clip, look.folder()),
                    JsonNode.class,
                    progress);
            made = true;
        } finally {
            if (!made) {
                removeHalf(look.folder());
            }
        }
    }

    /** A worker that was killed could not tidy up after itself. */
    private static void removeHalf(Path folder) {
        Path half = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            Folders.delete(half);
        } catch (IOException e) {
            LOG.warn("{} is left over", half, e);
        }
    }
}
