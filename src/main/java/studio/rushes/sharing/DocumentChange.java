package studio.rushes.sharing;

import java.util.Map;

/**
 * Fields to write, and nothing else of the document. Beside the values a document has, one may be
 * {@link Mark}.
 */
public record DocumentChange(DocumentName document, Map<FieldPath, Object> fields, Guard guard) {
    public DocumentChange {
        fields = Map.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a change of " + document + " changes something");
        }
    }

    /** What the service fills in. */
    public enum Mark {
        /** The time at which the service writes. */
        SERVER_TIME,
        /** The field goes. */
        REMOVED
    }

    /** What has to hold at the moment of writing. */
    public sealed interface Guard {
        /** No such document yet. */
        record Absent() implements Guard {}

        /** It is there, in whatever state. */
        record Present() implements Guard {}

        /** It is as it was read. */
        record At(Revision revision) implements Guard {}
    }
}
