package studio.rushes.adapter.firestore;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.Line;
import studio.rushes.cloud.RefusingFirestore;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentChange.Guard;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.PipelineDocument;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.PipelineDocuments.Watch;

/** A document is heard while it changes, whatever becomes of the line. */
class FirestoreWatchTest {
    private static final String OPERATIONS = "v2_veo_operations";
    private static final DocumentName VIDEO = new DocumentName(OPERATIONS, "video_1");

    /** Longer than any pause between two tries. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String project = FirestoreEmulator.project();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Problem> troubles = new LinkedBlockingQueue<>();
    private Line line;
    private PipelineDocuments watched;
    private PipelineDocuments other;

    @BeforeEach
    void start() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        line = new Line(emulator.port());
        watched = FirestoreEmulator.open(project, line.host());
        other = emulator.open(project);
    }

    @AfterEach
    void stop() {
        if (line != null) {
            watched.close();
            other.close();
            line.close();
        }
    }

    @Test
    void aDocumentIsToldAsItIsAndAfterEachChange() throws Exception {
        try (Watch _ = watch(VIDEO)) {
            assertThat(next()).isEqualTo("absent");
            set("a");
            assertThat(next()).isEqualTo("a");
            set("b");
            assertThat(next()).isEqualTo("b");
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatChangedWhileTheLineWasCutIsToldWhenItIsMended() throws Exception {
        set("before");
        try (Watch _ = watch(VIDEO)) {
            assertThat(next()).isEqualTo("before");
            line.cut();
            set("while it was down");
            assertThat(heard.poll(3, TimeUnit.SECONDS)).isNull();
            line.restore();
            assertThat(next()).isEqualTo("while it was down");
            set("after");
            assertThat(next()).isEqualTo("after");
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void aLineThatFallsAgainAndAgainLosesNoLastState() throws Exception {
        set("0");
        try (Watch _ = watch(VIDEO)) {
            assertThat(next()).isEqualTo("0");
            for (int fall = 1; fall <= 5; fall++) {
                line.drop();
                set(String.valueOf(fall));
                assertThat(next()).isEqualTo(String.valueOf(fall));
            }
        }
    }

    @Test
    void aLineThatStandsStillTellsEverythingWhenItFlows() throws Exception {
        set("before");
        try (Watch _ = watch(VIDEO)) {
            assertThat(next()).isEqualTo("before");
            line.hold();
            set("held");
            line.restore();
            assertThat(next()).isEqualTo("held");
        }
    }

    @Test
    void afterItsCloseAWatchIsSilent() throws Exception {
        set("before");
        Watch closed = watch(VIDEO);
        assertThat(next()).isEqualTo("before");
        closed.close();
        closed.close();
        set("after");
        try (Watch _ = watch(VIDEO)) {
            assertThat(next()).isEqualTo("after");
            set("later");
            assertThat(next()).isEqualTo("later");
        }
        assertThat(heard).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void theDocumentsOfACollectionAreHeardTogether() throws Exception {
        BlockingQueue<List<String>> lists = new LinkedBlockingQueue<>();
        try (Watch _ =
                watched.watchWhere(
                        OPERATIONS,
                        "owner",
                        "us",
                        found ->
                                lists.add(
                                        found.stream()
                                                .map(each -> each.name().id())
                                                .sorted()
                                                .toList()),
                        troubles::add)) {
            assertThat(lists.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
            set("us");
            assertThat(lists.poll(LONG.toSeconds(), TimeUnit.SECONDS)).containsExactly("video_1");
            set("somebody else");
            assertThat(lists.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void aWatchThatIsNotAllowedSaysSoOnce() throws Exception {
        try (RefusingFirestore refusing = RefusingFirestore.withoutPermission();
                PipelineDocuments refused = FirestoreEmulator.open(project, refusing.host());
                Watch _ = refused.watch(VIDEO, this::hear, troubles::add)) {
            assertThat(troubles.poll(LONG.toSeconds(), TimeUnit.SECONDS).code())
                    .isEqualTo("FIRESTORE-PERMISSION");
            assertThat(troubles.poll(2, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void aWatchOfSomebodyWhoIsSignedOutSaysSoOnce() throws Exception {
        try (RefusingFirestore refusing = new RefusingFirestore(Status.UNAUTHENTICATED);
                PipelineDocuments refused = FirestoreEmulator.open(project, refusing.host());
                Watch _ = refused.watch(VIDEO, this::hear, troubles::add)) {
            assertThat(troubles.poll(LONG.toSeconds(), TimeUnit.SECONDS).code())
                    .isEqualTo("FIRESTORE-SIGN-IN");
            assertThat(troubles.poll(3, TimeUnit.SECONDS)).isNull();
        }
    }

    @Test
    void whereTheServiceIsOnlyAwayNoTroubleIsTold() throws Exception {
        try (RefusingFirestore away = new RefusingFirestore(Status.UNAVAILABLE);
                PipelineDocuments refused = FirestoreEmulator.open(project, away.host());
                Watch _ = refused.watch(VIDEO, this::hear, troubles::add)) {
            assertThat(troubles.poll(3, TimeUnit.SECONDS)).isNull();
        }
        try (RefusingFirestore odd = new RefusingFirestore(Status.ABORTED);
                PipelineDocuments refused = FirestoreEmulator.open(project, odd.host());
                Watch _ = refused.watch(VIDEO, this::hear, troubles::add)) {
            assertThat(troubles.poll(3, TimeUnit.SECONDS)).isNull();
        }
    }

    private Watch watch(DocumentName name) {
        return watched.watch(name, this::hear, troubles::add);
    }

    private void hear(Optional<PipelineDocument> document) {
        heard.add(
                document.map(found -> String.valueOf(found.fields().get("owner")))
                        .orElse("absent"));
    }

    private String next() throws InterruptedException {
        String next = heard.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        return next == null ? "nothing for a minute" : next;
    }

    private void set(String owner) throws InterruptedException {
        Map<FieldPath, Object> fields = Map.of(FieldPath.of("owner"), owner);
        if (other.write(new DocumentChange(VIDEO, fields, new Guard.Present())).isEmpty()) {
            assertThat(other.write(new DocumentChange(VIDEO, fields, new Guard.Absent())))
                    .isPresent();
        }
    }
}
