package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import studio.rushes.media.ClipParts;
import studio.rushes.media.Progress;

/** Takes parts out of clips in the worker: a clip from outside may bring the decoder down. */
public final class WorkerClipParts implements ClipParts {
    private final WorkerClient worker;

    public WorkerClipParts(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public void picture(Path clip, long frame, Path target) throws InterruptedException {
        make(WorkerJobs.CLIP_PICTURE, new WorkerJobs.OnPart(clip, frame, target), target);
    }

    @Override
    public void tail(Path clip, long from, Path target) throws InterruptedException {
        make(WorkerJobs.CLIP_TAIL, new WorkerJobs.OnPart(clip, from, target), target);
    }

    private void make(String job, WorkerJobs.OnPart spec, Path target) throws InterruptedException {
        WholeFile.made(worker, job, spec, JsonNode.class, target, Progress.UNHEARD);
    }
}
