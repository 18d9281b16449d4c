package studio.rushes.sharing;

import com.google.cloud.Timestamp;
import com.google.cloud.firestore.DocumentSnapshot;
import com.google.cloud.firestore.FieldValue;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.QueryDocumentSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import studio.rushes.cloud.BucketServer;
import studio.rushes.generation.Poll;

/**
 * The pipeline's own monitor, as its contract says: it lists what bears one of two words, reads
 * whole documents, asks for their jobs, writes the whole {@code clips_status} back some time later
 * and knows no lease. Of the first version it makes again by itself what failed.
 */
final class CloudMonitor {
    private static final int MOST_RETRIES = 3;
    private final Firestore firestore;
    private final VeoJobs jobs;
    private final BucketServer server;

    CloudMonitor(Firestore firestore, VeoJobs jobs, BucketServer server) {
        this.firestore = firestore;
        this.jobs = jobs;
        this.server = server;
    }

    /**
     * What its scheduler does each minute.
     *
     * @param hesitates between reading and writing back
     */
    void round(Runnable hesitates) throws InterruptedException, ExecutionException {
        for (QueryDocumentSnapshot found :
                firestore
                        .collection(Written.NAMES.operations())
                        .whereIn("status", List.of("generating_parallel", "ready_for_assembly"))
                        .get()
                        .get()) {
            current(found, hesitates);
        }
    }

    private void current(DocumentSnapshot found, Runnable hesitates)
            throws InterruptedException, ExecutionException {
        Map<String, Object> clips = map(found.get("clips_status"));
        Map<String, Object> operations = map(found.get("operations"));
        hesitates.run();
        for (Map.Entry<String, Object> job : operations.entrySet()) {
            if ("generating".equals(clips.get(job.getKey()))) {
                clips.put(job.getKey(), word(job, found.getId()));
            }
        }
        boolean done =
                clips.values().stream().allMatch("completed"::equals)
                        && clips.size() == operations.size();
        Map<String, Object> written = new HashMap<>();
        written.put("clips_status", clips);
        written.put(
                "completed_blocks", clips.values().stream().filter("completed"::equals).count());
        written.put("updated_at", FieldValue.serverTimestamp());
        if (done) {
            written.put("status", "ready_for_assembly");
        }
        found.getReference().update(written).get();
    }

    private Object word(Map.Entry<String, Object> job, String video) {
        return switch (jobs.poll(String.valueOf(job.getValue()))) {
            case Poll.Done _ -> {
                server.put(
                        Written.BUCKET,
                        video + "/block_" + job.getKey() + ".mp4",
                        ("clip " + job.getKey()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                yield "completed";
            }
            case Poll.Failed _ -> "failed";
            default -> "generating";
        };
    }

    /** The same for the first version: what failed is asked for again, at most so many times. */
    void oldRound(String video) throws InterruptedException, ExecutionException {
        for (QueryDocumentSnapshot found :
                firestore
                        .collection(Written.NAMES.oldOperations())
                        .whereEqualTo("video_id", video)
                        .get()
                        .get()) {
            old(found);
        }
    }

    private void old(DocumentSnapshot found) throws InterruptedException, ExecutionException {
        String status = String.valueOf(found.get("status"));
        long retries = found.get("retry_count") instanceof Long count ? count : 0;
        boolean failed =
                status.equals("failed")
                        || (status.equals("pending")
                                && jobs.poll(String.valueOf(found.get("operation_name")))
                                        instanceof Poll.Failed);
        if (status.equals("abandoned") || !failed) {
            return;
        }
        if (retries >= MOST_RETRIES) {
            found.getReference().update("status", "abandoned").get();
            return;
        }
        long scene = found.get("scene_index") instanceof Long number ? number : 0;
        found.getReference()
                .update(
                        Map.of(
                                "operation_name",
                                jobs.begin((int) scene),
                                "status",
                                "pending",
                                "retry_count",
                                retries + 1,
                                "updated_at",
                                Timestamp.now()))
                .get();
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> copy.put(String.valueOf(key), one));
        }
        return copy;
    }
}
