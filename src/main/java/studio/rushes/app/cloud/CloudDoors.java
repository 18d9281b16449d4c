package studio.rushes.app.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.adapter.gcs.GcsVideoBucket;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.VideoBucket;

/**
 * The lines to the pipeline's services: each is opened once, at its first use, and stays for who
 * uses it although the settings may name another one by then. They close with the program. Safe for
 * many threads; nothing here waits for a service.
 */
public final class CloudDoors implements AutoCloseable {
    /** As the port promises. */
    private static final Duration DOCUMENTS_PATIENCE = Duration.ofSeconds(10);

    private static final Duration BUCKET_PATIENCE = Duration.ofSeconds(60);

    private final Optional<Secret> token;
    private final Optional<URI> storage;
    private final Optional<String> firestore;
    private final Map<String, PipelineDocuments> documents = new ConcurrentHashMap<>();
    private final Map<String, VideoBucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param token instead of the sign-in kept on this computer
     * @param storage instead of Google's own host
     * @param firestore host and port of an emulator
     */
    public CloudDoors(Optional<Secret> token, Optional<URI> storage, Optional<String> firestore) {
        this.token = token;
        this.storage = storage;
        this.firestore = firestore;
    }

    PipelineDocuments documents(String project) {
        return documents.computeIfAbsent(
                project,
                name -> new FirestoreDocuments(name, token, firestore, DOCUMENTS_PATIENCE));
    }

    VideoBucket bucket(String project, String bucket) {
        if (bucket.isEmpty()) {
            throw new StudioException(Problem.of("CLOUD-NO-BUCKET"));
        }
        return buckets.computeIfAbsent(
                project + "/" + bucket,
                _ -> new GcsVideoBucket(project, bucket, token, storage, BUCKET_PATIENCE));
    }

    @Override
    public void close() {
        documents.values().forEach(PipelineDocuments::close);
    }
}
