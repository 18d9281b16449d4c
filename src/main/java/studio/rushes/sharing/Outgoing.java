package studio.rushes.sharing;

import java.time.Instant;
import java.util.Map;

/** Something that waits to be sent; of one video in the order of their numbers. */
public sealed interface Outgoing {
    long number();

    /** When it came into the outbox. */
    Instant since();

    /** Fields of a document that changed at once. */
    record Fields(long number, Instant since, DocumentName document, Map<FieldPath, Object> fields)
            implements Outgoing {
        public Fields {
            fields = Map.copyOf(fields);
        }
    }

    /** A file's bytes. */
    record Upload(long number, Instant since, String object, KeptFile file) implements Outgoing {}
}
