package studio.rushes.sharing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.sharing.DocumentChange.Mark;

/** Looks into a document that was read. */
final class HeardFields {
    static final FieldPath BLOCKS = FieldPath.of("blocks");
    static final FieldPath STATUS = FieldPath.of("status");
    static final FieldPath OWNER = FieldPath.of("rushes", "owner");
    static final FieldPath LEASE_UNTIL = FieldPath.of("rushes", "lease_until");
    static final FieldPath PROJECT = FieldPath.of("rushes", "project");
    static final FieldPath CREATED = FieldPath.of("created_at");
    static final FieldPath UPDATED = FieldPath.of("updated_at");

    private HeardFields() {}

    static Optional<Object> at(PipelineDocument document, FieldPath path) {
        @Nullable Object value = document.fields();
        for (String part : path.parts()) {
            if (!(value instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            value = map.get(part);
        }
        return Optional.ofNullable(value);
    }

    static <T> Optional<T> at(PipelineDocument document, FieldPath path, Class<T> type) {
        return at(document, path).filter(type::isInstance).map(type::cast);
    }

    /**
     * The fields that stand there otherwise than the document took them from us, with what they
     * should be; times that the service fills in are not compared.
     */
    static Map<FieldPath, Object> undone(
            PipelineDocument heard, Map<FieldPath, Object> sent, Map<FieldPath, Object> put) {
        Map<FieldPath, Object> undone = new HashMap<>();
        sent.forEach((path, value) -> {
            boolean ours = !(value instanceof Mark) && !path.equals(BLOCKS);
            Object wanted = put.get(path);
            if (ours && wanted != null && !at(heard, path).equals(Optional.of(value))) {
                undone.put(path, wanted);
            }
        });
        return Map.copyOf(undone);
    }
}
