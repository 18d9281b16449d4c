package studio.rushes.cloud;

import com.google.cloud.Timestamp;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.FirestoreOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import studio.rushes.sharing.PipelineDocument;

/** Writes documents as the pipeline does: whole, unconditionally, with Google's own client. */
public final class PipelineWriter implements AutoCloseable {
    private final Firestore firestore;

    public PipelineWriter(FirestoreEmulator emulator, String project) {
        firestore =
                FirestoreOptions.newBuilder()
                        .setProjectId(project)
                        .setEmulatorHost(emulator.host())
                        .setCredentials(new FirestoreOptions.EmulatorCredentials())
                        .build()
                        .getService();
    }

    /** Google's client itself, for what only it can say. */
    public Firestore client() {
        return firestore;
    }

    /** Replaces a document by this one. */
    public void put(String collection, String id, Map<String, Object> fields) throws Exception {
        firestore.collection(collection).document(id).set(map(fields)).get();
    }

    /** Writes whole fields of a document that is there; the others stay. */
    public void update(String collection, String id, Map<String, Object> fields) throws Exception {
        try {
            firestore.collection(collection).document(id).update(map(fields)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> map(Map<?, ?> fields) {
        Map<String, Object> written = new HashMap<>();
        fields.forEach((key, value) -> written.put(String.valueOf(key), value(value)));
        return written;
    }

    /** What Google's client has a type of its own for is given as that, or in ours. */
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Instant time ->
                    Timestamp.ofTimeSecondsAndNanos(time.getEpochSecond(), time.getNano());
            case PipelineDocument.Strange(String kind) when kind.equals("null") -> null;
            case Map<?, ?> map -> map(map);
            case List<?> list -> {
                List<@Nullable Object> all = new ArrayList<>();
                list.forEach(each -> all.add(value(each)));
                yield all;
            }
            case null, default -> value;
        };
    }

    @Override
    public void close() {
        firestore.shutdownNow();
    }
}
