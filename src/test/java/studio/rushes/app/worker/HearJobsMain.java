package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.media.Progress;

/** A worker that hears, and gets stuck in the middle of it over clips of a certain name. */
public final class HearJobsMain {
    static final String STUCK = "stuck.mp4";
    static final String STUCK_ONCE = "stuck-once.mp4";
    private static final double LOADED = 0.1;

    private HearJobsMain() {}

    public static void main(String[] args) {
        Map<String, JobHandler> jobs = new HashMap<>(WorkerMain.jobs());
        JobHandler hear = Objects.requireNonNull(jobs.get(WorkerJobs.TRANSCRIBE));
        jobs.put(
                WorkerJobs.TRANSCRIBE,
                (spec, progress) -> hear.run(spec, part -> told(part, spec, progress)));
        jobs.put("pid", (_, _) -> ProcessHandle.current().pid());
        WorkerMain.serve(jobs);
    }

    /** Where a process that got stuck writes its id. */
    static Path sign(Path clip) {
        return clip.resolveSibling("stuck-in");
    }

    private static void told(double part, JsonNode spec, Progress progress) {
        progress.at(part);
        Path clip = Path.of(spec.path("clip").asText());
        boolean stuck =
                clip.endsWith(STUCK) || (clip.endsWith(STUCK_ONCE) && Files.notExists(sign(clip)));
        if (part < LOADED || !stuck) {
            return;
        }
        try {
            Files.writeString(
                    sign(clip),
                    Long.toString(ProcessHandle.current().pid()),
                    StandardOpenOption.CREATE_NEW);
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
