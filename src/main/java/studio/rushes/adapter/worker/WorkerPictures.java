package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.PictureRenderer;
import studio.rushes.media.Progress;

/** Renders pieces of the film's pictures in the worker. */
public final class WorkerPictures implements PictureRenderer {
    private final WorkerClient worker;
    private final Company company;

    /** One piece at a time, as fast as it goes. */
    public WorkerPictures(WorkerClient worker) {
        this(worker, Company.ALONE);
    }

    private WorkerPictures(WorkerClient worker, Company company) {
        this.worker = worker;
        this.company = company;
    }

    /** In the same worker, two at a time where there are so many. */
    public WorkerPictures beside() {
        return new WorkerPictures(worker, Company.BESIDE_ANOTHER);
    }

    @Override
    public PictureFacts render(PicturePlan plan, Path target, Progress progress)
            throws InterruptedException {
        return WholeFile.made(
                worker,
                WorkerJobs.PICTURE,
                new WorkerJobs.MakePicture(plan, target, company != Company.ALONE),
                PictureFacts.class,
                company,
                target,
                progress);
    }
}
