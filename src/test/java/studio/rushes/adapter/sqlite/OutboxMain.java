package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.KeptFile;
import studio.rushes.sharing.MirrorState;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.Outgoing;
import studio.rushes.sharing.SentFile;

/** A process that puts and sends without end, until it is killed. */
public final class OutboxMain {
    static final DocumentName ONE = new DocumentName("v2_veo_operations", "harbour");
    static final DocumentName OTHER = new DocumentName("v2_video_status", "harbour");
    static final FieldPath COUNT = FieldPath.of("rushes", "count");
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private OutboxMain() {}

    public static void main(String[] arguments) {
        try (Outbox outbox = SqliteOutbox.open(Path.of(arguments[0]))) {
            for (long i = 1; ; i++) {
                outbox.put(state(i), NOON.plusSeconds(i));
                if (i % 3 != 0) {
                    outbox.next().ifPresent(entry -> send(outbox, entry));
                }
                System.out.println(i);
            }
        }
    }

    static void send(Outbox outbox, Outgoing entry) {
        switch (entry) {
            case Outgoing.Fields fields -> outbox.sent(fields, fields.fields());
            case Outgoing.Upload upload ->
                    outbox.sent(upload, new SentFile(upload.object(), "hash", upload.number()));
        }
    }

    /** Fields come, change and go, and so does a file. */
    static MirrorState state(long i) {
        Map<FieldPath, Object> fields = new HashMap<>();
        fields.put(COUNT, i);
        fields.put(FieldPath.of("clips_status", String.valueOf(i % 7)), "generating");
        Optional<KeptFile> film =
                i % 5 == 0
                        ? Optional.of(new KeptFile(Path.of("final.mp4"), "stamp " + i))
                        : Optional.empty();
        return new MirrorState(
                Map.of(ONE, fields, OTHER, Map.of(COUNT, i / 2)),
                film.map(file -> Map.of("harbour/final.mp4", file)).orElse(Map.of()));
    }
}
