package studio.rushes.adapter.firestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.firestore.Blob;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.FirestoreOptions;
import com.google.cloud.firestore.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentChange.Guard;
import studio.rushes.sharing.DocumentChange.Mark;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.PipelineDocument;
import studio.rushes.sharing.PipelineDocument.Strange;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.Revision;

/** What the port promises of documents, kept by the real client against Google's emulator. */
class FirestoreDocumentsTest {
    private static final String OPERATIONS = "v2_veo_operations";
    private static final DocumentName VIDEO = new DocumentName(OPERATIONS, "video_1");
    private static final Guard ABSENT = new Guard.Absent();
    private static final Guard PRESENT = new Guard.Present();

    private final String project = FirestoreEmulator.project();
    private FirestoreEmulator emulator;
    private PipelineDocuments documents;

    @BeforeEach
    void start() {
        emulator = FirestoreEmulator.running();
        documents = emulator.open(project);
    }

    @AfterEach
    void stop() {
        if (documents != null) {
            documents.close();
        }
    }

    @Test
    void aDocumentThatIsNotThereIsEmpty() throws Exception {
        assertThat(documents.read(VIDEO)).isEmpty();
    }

    @Test
    void everyKindOfValueComesBackAsItWasWritten() throws Exception {
        Map<FieldPath, Object> fields =
                Map.of(
                        FieldPath.of("text"),
                        "Été, « \"quoted\" » 🎬\n",
                        FieldPath.of("long"),
                        Long.MAX_VALUE,
                        FieldPath.of("int"),
                        7,
                        FieldPath.of("double"),
                        0.1,
                        FieldPath.of("truth"),
                        true,
                        FieldPath.of("time"),
                        Instant.parse("2026-03-01T10:20:30.123456Z"),
                        FieldPath.of("list"),
                        List.of(1L, "two", Map.of("three", 3L)),
                        FieldPath.of("map"),
                        Map.of("1", "a", "a.b", Map.of("deep", List.of())));
        Revision revision =
                documents.write(new DocumentChange(VIDEO, fields, ABSENT)).orElseThrow();
        PipelineDocument read = documents.read(VIDEO).orElseThrow();
        assertThat(read.name()).isEqualTo(VIDEO);
        assertThat(read.revision()).isEqualTo(revision);
        assertThat(read.readAt()).isAfterOrEqualTo(revision.updated());
        assertThat(read.fields())
                .containsOnly(
                        Map.entry("text", "Été, « \"quoted\" » 🎬\n"),
                        Map.entry("long", Long.MAX_VALUE),
                        Map.entry("int", 7L),
                        Map.entry("double", 0.1),
                        Map.entry("truth", true),
                        Map.entry("time", Instant.parse("2026-03-01T10:20:30.123456Z")),
                        Map.entry("list", List.of(1L, "two", Map.of("three", 3L))),
                        Map.entry("map", Map.of("1", "a", "a.b", Map.of("deep", List.of()))));
    }

    @Test
    void whatNoFieldOfThePipelineHasIsReadAsStrange() throws Exception {
        Firestore other = stranger();
        try {
            Map<String, Object> fields = new HashMap<>();
            fields.put("nothing", null);
            fields.put("bytes", Blob.fromBytes(new byte[] {1, 2}));
            fields.put("place", new GeoPoint(1, 2));
            fields.put("other", other.document("a/b"));
            fields.put("list", Arrays.asList("good", null));
            fields.put("title", "still here");
            other.document(OPERATIONS + "/video_1").set(fields).get();
        } finally {
            other.close();
        }
        assertThat(documents.read(VIDEO).orElseThrow().fields())
                .containsEntry("nothing", new Strange("null"))
                .containsEntry("bytes", new Strange("blob"))
                .containsEntry("place", new Strange("geopoint"))
                .containsEntry("other", new Strange("documentreference"))
                .containsEntry("list", List.of("good", new Strange("null")))
                .containsEntry("title", "still here");
    }

    @Test
    void whatIsNestedTooDeepIsStrange() {
        Object deep = "bottom";
        for (int level = 0; level < 100_000; level++) {
            deep = Map.of("in", deep);
        }
        assertThat(Values.read(Map.of("deep", deep)).toString()).contains("Strange[kind=too deep]");
    }

    @Test
    void aMapsKeyIsWrittenAloneAndItsSiblingsStay() throws Exception {
        write(ABSENT, Map.of(FieldPath.of("clips_status"), Map.of("1", "a", "2", "b", "10", "c")));
        write(
                PRESENT,
                Map.of(
                        FieldPath.of("clips_status", "2"), "completed",
                        FieldPath.of("clips_status", "11"), "new",
                        FieldPath.of("rushes", "takes", "2"), "ready"));
        assertThat(documents.read(VIDEO).orElseThrow().fields())
                .containsOnly(
                        Map.entry(
                                "clips_status",
                                Map.of("1", "a", "2", "completed", "10", "c", "11", "new")),
                        Map.entry("rushes", Map.of("takes", Map.of("2", "ready"))));
    }

    @Test
    void keysOfMapsNeedNoDocumentBeforeThem() throws Exception {
        write(
                ABSENT,
                Map.of(
                        FieldPath.of("operations", "1"), "job",
                        FieldPath.of("operations", "2.5`\\"), "odd",
                        FieldPath.of("gone"), Mark.REMOVED));
        assertThat(documents.read(VIDEO).orElseThrow().fields())
                .isEqualTo(Map.of("operations", Map.of("1", "job", "2.5`\\", "odd")));
    }

    @Test
    void theServiceFillsInItsTimeAndTakesAFieldOut() throws Exception {
        write(ABSENT, Map.of(FieldPath.of("a"), "1", FieldPath.of("m"), Map.of("x", "1")));
        write(
                PRESENT,
                Map.of(
                        FieldPath.of("updated_at"), Mark.SERVER_TIME,
                        FieldPath.of("a"), Mark.REMOVED,
                        FieldPath.of("m", "x"), Mark.REMOVED));
        PipelineDocument read = documents.read(VIDEO).orElseThrow();
        assertThat(read.fields()).containsOnlyKeys("updated_at", "m").containsEntry("m", Map.of());
        assertThat(read.fields().get("updated_at")).isInstanceOf(Instant.class);
    }

    @Test
    void aWriteWhoseGuardDoesNotHoldChangesNothing() throws Exception {
        assertThat(set(PRESENT, "nobody")).isEmpty();
        Revision first = set(ABSENT, "first").orElseThrow();
        assertThat(set(ABSENT, "second")).isEmpty();
        Revision second = set(new Guard.At(first), "second").orElseThrow();
        assertThat(set(new Guard.At(first), "late")).isEmpty();
        assertThat(documents.read(VIDEO).orElseThrow().fields()).containsEntry("owner", "second");
        assertThat(set(PRESENT, "third").orElseThrow().updated()).isAfter(second.updated());
        DocumentName other = new DocumentName(OPERATIONS, "other");
        assertThat(
                        documents.write(
                                new DocumentChange(
                                        other,
                                        Map.of(FieldPath.of("a"), "b"),
                                        new Guard.At(second))))
                .isEmpty();
        assertThat(documents.read(other)).isEmpty();
    }

    @Test
    void ofManyWhoTakeTheSameRevisionOneWins() throws Exception {
        Revision free = set(ABSENT, "").orElseThrow();
        List<Callable<Optional<Revision>>> takers = new ArrayList<>();
        for (int taker = 0; taker < 8; taker++) {
            String name = "taker " + taker;
            takers.add(() -> set(new Guard.At(free), name));
        }
        int winners = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Revision>> each : threads.invokeAll(takers)) {
                winners += each.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void listsAreBoundedAndAskedByAValue() throws Exception {
        for (int video = 0; video < 5; video++) {
            documents.write(
                    new DocumentChange(
                            new DocumentName(OPERATIONS, "video_" + video),
                            Map.of(FieldPath.of("status"), video < 3 ? "completed" : "failed"),
                            ABSENT));
        }
        assertThat(documents.list(OPERATIONS, 100)).hasSize(5);
        assertThat(documents.list(OPERATIONS, 2)).hasSize(2);
        assertThat(documents.list("nothing_here", 2)).isEmpty();
        assertThat(documents.where(OPERATIONS, "status", "failed", 100))
                .extracting(document -> document.name().id())
                .containsExactlyInAnyOrder("video_3", "video_4");
        assertThat(documents.where(OPERATIONS, "status", "completed", 2)).hasSize(2);
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() ->
                        write(ABSENT, Map.of(FieldPath.of("a"), new Strange("of another kind"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        write(
                                ABSENT,
                                Map.of(
                                        FieldPath.of("a"), "1",
                                        FieldPath.of("a", "b"), "2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<Revision> set(Guard guard, String owner) throws InterruptedException {
        return documents.write(
                new DocumentChange(VIDEO, Map.of(FieldPath.of("owner"), owner), guard));
    }

    private void write(Guard guard, Map<FieldPath, Object> fields) throws InterruptedException {
        assertThat(documents.write(new DocumentChange(VIDEO, fields, guard))).isPresent();
    }

    private Firestore stranger() {
        return FirestoreOptions.newBuilder()
                .setProjectId(project)
                .setEmulatorHost(emulator.host())
                .build()
                .getService();
    }
}
