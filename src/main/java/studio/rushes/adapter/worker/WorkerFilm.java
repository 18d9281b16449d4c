package studio.rushes.adapter.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.media.Progress;

/** Puts the film together in the worker. */
public final class WorkerFilm implements FilmWriter {
    private final WorkerClient worker;

    public WorkerFilm(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public void write(FilmPlan plan, Path target, Progress progress) throws InterruptedException {
        WholeFile.made(
                worker,
                WorkerJobs.FILM,
                new WorkerJobs.WriteFilm(plan, target),
                JsonNode.class,
                target,
                progress);
    }
}
