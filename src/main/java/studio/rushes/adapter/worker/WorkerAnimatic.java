package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Progress;

/** Makes the clips of the animatic in the worker. */
public final class WorkerAnimatic {
    private final WorkerClient worker;

    public WorkerAnimatic(WorkerClient worker) {
        this.worker = worker;
    }

    /**
     * Makes the animatic of one request. Blocking, seconds; interruption ends the worker and leaves
     * no target.
     */
    public void render(ClipRequest request, Path target, Progress progress)
            throws InterruptedException {
        WholeFile.made(
                worker,
                WorkerJobs.ANIMATIC,
                new WorkerJobs.MakeAnimatic(request, target),
                JsonNode.class,
                target,
                progress);
    }
}
