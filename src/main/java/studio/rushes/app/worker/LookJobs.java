package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import studio.rushes.adapter.worker.WorkerJobs;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.media.ClipLook;
import studio.rushes.media.ClipLooks;
import studio.rushes.media.EncoderOffer;
import studio.rushes.media.Progress;

/** The jobs beside the film: looks of clips, and what the machine can encode with. */
final class LookJobs {
    private final ClipLooks looks;
    private final Supplier<List<EncoderOffer>> encoders;

    LookJobs(ClipLooks looks, Supplier<List<EncoderOffer>> encoders) {
        this.looks = looks;
        this.encoders = encoders;
    }

    Map<String, JobHandler> all() {
        return Map.of(WorkerJobs.LOOK, this::look, WorkerJobs.ENCODERS, (_, _) -> encoders.get());
    }

    private Path look(JsonNode spec, Progress progress) throws IOException, InterruptedException {
        WorkerJobs.MakeLook job = WorkerJson.MAPPER.treeToValue(spec, WorkerJobs.MakeLook.class);
        looks.make(job.clip(), new ClipLook(job.folder()), progress);
        return job.folder();
    }
}
