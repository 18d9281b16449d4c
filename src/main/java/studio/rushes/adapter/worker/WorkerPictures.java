package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.PictureRenderer;
import studio.rushes.media.Progress;

/** Renders pieces of the film's pictures in the worker. */
public final class WorkerPictures implements PictureRenderer {
    private final WorkerClient worker;

    public WorkerPictures(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        return WholeFile.made(
                worker,
                WorkerJobs.PICTURE,
                new WorkerJobs.MakePicture(plan, target),
                PictureFacts.class,
                target,
                progress);
    }
}
