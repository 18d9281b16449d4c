package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.PictureRenderer;
import studio.rushes.media.Progress;

/**
 * Renders pieces of the film's pictures in the worker, where sound may be made at the same time.
 */
public final class WorkerPictures implements PictureRenderer {
    private final WorkerClient worker;
    private final boolean half;

    /** One piece at a time, as fast as it goes. */
    public WorkerPictures(WorkerClient worker) {
        this(worker, false);
    }

    private WorkerPictures(WorkerClient worker, boolean half) {
        this.worker = worker;
        this.half = half;
    }

    /** In the same worker, two at a time where there are so many, each with half the processors. */
    public WorkerPictures beside() {
        return new WorkerPictures(worker, true);
    }

    @Override
    public PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        return WholeFile.made(
                worker,
                WorkerJobs.PICTURE,
                new WorkerJobs.MakePicture(plan, target, half),
                PictureFacts.class,
                Company.BESIDE_ANOTHER,
                target,
                progress);
    }
}
