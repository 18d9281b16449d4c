package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.media.Progress;
import studio.rushes.transcription.Transcriber;
import studio.rushes.transcription.Transcript;

/** The job that hears what is said in a clip. */
final class HearJobs {
    private final Transcriber transcriber;

    HearJobs(Transcriber transcriber) {
        this.transcriber = transcriber;
    }

    Map<String, JobHandler> all() {
        return Map.of(WorkerJobs.TRANSCRIBE, this::transcribe);
    }

    private Transcript transcribe(JsonNode spec, Progress progress)
            throws IOException, InterruptedException {
        WorkerJobs.Hear job = WorkerJson.MAPPER.treeToValue(spec, WorkerJobs.Hear.class);
        return transcriber.transcribe(job.clip(), job.model(), job.language(), progress);
    }
}
