package studio.rushes.adapter.worker;

import java.nio.file.Path;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.media.Progress;

/** Looks into clips in the worker: a clip from outside may bring the decoder down. */
public final class WorkerProbe implements MediaProbe {
    private final WorkerClient worker;

    public WorkerProbe(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public MediaInfo inspect(Path clip) throws InterruptedException {
        return worker.run(
                WorkerJobs.INSPECT, new WorkerJobs.OnClip(clip), MediaInfo.class, Progress.UNHEARD);
    }

    @Override
    public Loudness listen(Path clip) throws InterruptedException {
        return worker.run(
                WorkerJobs.LISTEN, new WorkerJobs.OnClip(clip), Loudness.class, Progress.UNHEARD);
    }
}
