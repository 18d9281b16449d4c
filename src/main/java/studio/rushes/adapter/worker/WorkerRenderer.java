package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.Renderer;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Progress;

/** Renders in the worker: segments, the film, and the clips of the animatic. */
public final class WorkerRenderer implements Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerRenderer.class);

    private final WorkerClient worker;

    public WorkerRenderer(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public void segment(SegmentPlan plan, Path target, Progress progress)
            throws InterruptedException {
        make(WorkerJobs.SEGMENT, new WorkerJobs.MakeSegment(plan, target), target, progress);
    }

    @Override
    public void join(JoinPlan plan, Path target, Progress progress) throws InterruptedException {
        make(WorkerJobs.JOIN, new WorkerJobs.MakeFilm(plan, target), target, progress);
    }

    /** Makes the animatic of one request, on the same terms as the other two. */
    public void animatic(ClipRequest request, Path target, Progress progress)
            throws InterruptedException {
        make(WorkerJobs.ANIMATIC, new WorkerJobs.MakeAnimatic(request, target), target, progress);
    }

    private void make(String job, Object spec, Path target, Progress progress)
            throws InterruptedException {
        boolean made = false;
        try {
            worker.run(job, spec, JsonNode.class, progress);
            made = true;
        } finally {
            if (!made) {
                removeHalf(target);
            }
        }
    }

    /** A worker that was killed could not tidy up after itself. */
    private static void removeHalf(Path target) {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            LOG.warn("{} is left over", half, e);
        }
    }
}
