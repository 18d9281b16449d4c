package studio.rushes.adapter.worker;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.transcription.Transcriber;
import studio.rushes.transcription.Transcript;

/** Hears in the worker: a model or a sound that the library cannot bear ends that process only. */
public final class WorkerTranscriber implements Transcriber {
    private final WorkerClient worker;

    /**
     * @param worker one that may hold a speech model between its jobs
     */
    public WorkerTranscriber(WorkerClient worker) {
        this.worker = worker;
    }

    @Override
    public Transcript transcribe(
            Path clip, Path model, Optional<String> language, Progress progress)
            throws InterruptedException {
        return worker.run(
                WorkerJobs.TRANSCRIBE,
                new WorkerJobs.Hear(clip, model, language),
                Transcript.class,
                progress);
    }
}
