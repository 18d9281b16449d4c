package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.Renderer;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.Progress;

/** Renders in the worker: segments, the film, and the clips of the animatic. */
public final class WorkerRenderer implements Renderer {
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
        WholeFile.made(worker, job, spec, JsonNode.class, target, progress);
    }
}
