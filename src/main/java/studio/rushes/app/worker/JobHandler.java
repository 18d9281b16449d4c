package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import studio.rushes.media.Progress;

/** Does one kind of job in the worker. */
@FunctionalInterface
interface JobHandler {
    /** What came of it, as {@link studio.rushes.adapter.worker.WorkerJson} writes it. */
    Object run(JsonNode spec, Progress progress) throws IOException, InterruptedException;
}
