package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.media.ClipParts;

/** The jobs that take out of a clip what another one goes on from. */
final class PartJobs {
    private final ClipParts parts;

    PartJobs(ClipParts parts) {
        this.parts = parts;
    }

    Map<String, JobHandler> all() {
        return Map.of(
                WorkerJobs.CLIP_PICTURE, (spec, _) -> picture(spec),
                WorkerJobs.CLIP_TAIL, (spec, _) -> tail(spec));
    }

    private Path picture(JsonNode spec) throws IOException, InterruptedException {
        WorkerJobs.OnPart job = told(spec);
        parts.picture(job.clip(), job.frame(), job.target());
        return job.target();
    }

    private Path tail(JsonNode spec) throws IOException, InterruptedException {
        WorkerJobs.OnPart job = told(spec);
        parts.tail(job.clip(), job.frame(), job.target());
        return job.target();
    }

    private static WorkerJobs.OnPart told(JsonNode spec) throws IOException {
        return WorkerJson.MAPPER.treeToValue(spec, WorkerJobs.OnPart.class);
    }
}
