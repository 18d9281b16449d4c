package studio.rushes.sharing;

import java.time.Instant;
import java.util.Map;

/**
 * A document as it lay there, unchecked. Values are {@code String}, {@code Long}, {@code Double},
 * {@code Boolean}, {@link Instant}, {@code List} and {@code Map} of such; a null value or one of
 * another kind is a {@link Strange}.
 *
 * @param readAt by the service's clock
 */
public record PipelineDocument(
        DocumentName name, Map<String, Object> fields, Revision revision, Instant readAt) {
    /**
     * A value that no field of the pipeline has.
     *
     * @param kind for people, such as {@code null} or {@code bytes}
     */
    public record Strange(String kind) {}

    public PipelineDocument {
        fields = Map.copyOf(fields);
    }
}
