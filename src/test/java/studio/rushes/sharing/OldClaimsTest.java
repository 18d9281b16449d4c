package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.Written.VIDEO;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.cloud.RefusingFirestore;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.SubmitGate;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;

/** Before a clip of the first version is made anew, its monitor is told to leave it alone. */
class OldClaimsTest {
    private static final String ELSEWHERE = "LEASE-BLOCK-ELSEWHERE";
    private static final String JOBS = Written.NAMES.oldOperations();
    private static final DocumentName JOB = new DocumentName(JOBS, "scene-1");

    /** What failed over there and was asked for again. */
    private static final Take RETRIED =
            ShareRig.take(1, new TakeState.Queued(StepTime.NOON), false);

    private final String project = FirestoreEmulator.project();
    private final Map<Integer, Take> takes = new HashMap<>(Map.of(1, RETRIED));
    private BucketServer server;
    private PipelineWriter writer;
    private FirestoreDocuments documents;
    private VeoJobs jobs;

    @BeforeEach
    void start() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        documents = emulator.open(project);
        writer = new PipelineWriter(emulator, project);
        server = new BucketServer();
        jobs = new VeoJobs(server, Written.BUCKET, new Random(1), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            documents.close();
            writer.close();
            server.close();
        }
    }

    private OldClaims claims(String owner, PipelineDocuments through) {
        return new OldClaims(
                through,
                Written.NAMES,
                VIDEO,
                owner,
                () ->
                        new MirrorFacts(
                                new ProjectId("p1"),
                                ShareRig.script("One."),
                                List.copyOf(takes.values()),
                                Map.of(RETRIED.id(), new OperationName(Written.operation(1))),
                                Map.of(),
                                Optional.empty()));
    }

    private Optional<String> claim(SubmitGate gate, Take take) throws InterruptedException {
        return gate.claim(take).map(Problem::code);
    }

    private Optional<String> claim(Take take) throws InterruptedException {
        return claim(claims("rushes/one", documents), take);
    }

    private void job(int scene, String status, int operation) throws Exception {
        writer.put(JOBS, "scene-" + scene, Written.oldOperation(scene, status, operation));
    }

    private Optional<Object> there(FieldPath field) throws InterruptedException {
        return HeardFields.at(documents.read(JOB).orElseThrow(), field);
    }

    @Test
    void aClipThatFailedIsAbandonedWithOurNameBeforeItGoesOut() throws Exception {
        job(1, "failed", 1);
        job(2, "failed", 2);
        assertThat(claim(RETRIED)).isEmpty();
        assertThat(there(HeardFields.STATUS)).hasValue("abandoned");
        assertThat(there(HeardFields.OWNER)).hasValue("rushes/one");
        assertThat(there(FieldPath.of("prompt"))).as("the rest stays").hasValue("Wide shot 1");
        assertThat(documents.read(new DocumentName(JOBS, "scene-2")).orElseThrow().fields())
                .containsEntry("status", "failed");
        assertThat(claim(RETRIED)).as("the same studio again").isEmpty();
    }

    @Test
    void theMonitorThenLeavesItAloneAndWouldHavePaidOtherwise() throws Exception {
        CloudMonitor monitor = new CloudMonitor(writer.client(), jobs, server);
        job(1, "failed", 1);
        job(2, "failed", 2);
        assertThat(claim(RETRIED)).isEmpty();
        monitor.oldRound(VIDEO);
        assertThat(jobs.submitted()).isEqualTo(Map.of(2, 1));
    }

    @Test
    void whatTheMonitorMakesAgainIsNotMadeHereToo() throws Exception {
        CloudMonitor monitor = new CloudMonitor(writer.client(), jobs, server);
        job(1, "failed", 1);
        monitor.oldRound(VIDEO);
        assertThat(jobs.submitted()).isEqualTo(Map.of(1, 1));
        assertThat(claim(RETRIED)).contains(ELSEWHERE);
        assertThat(there(HeardFields.STATUS)).hasValue("pending");
    }

    @Test
    void ofTwoStudiosOnlyOneMakesIt() throws Exception {
        job(1, "abandoned", 1);
        assertThat(claim(claims("rushes/two", documents), RETRIED)).isEmpty();
        assertThat(claim(RETRIED)).contains(ELSEWHERE);
        OldClaims said = claims("rushes/one", documents);
        said.allow(1);
        assertThat(claim(said, RETRIED)).as("a person says so").isEmpty();
    }

    @Test
    void aJobThatEndedHereAndIsStillPendingThereIsTakenAway() throws Exception {
        job(1, "pending", 1);
        assertThat(claim(RETRIED)).isEmpty();
        assertThat(there(HeardFields.STATUS)).hasValue("abandoned");
    }

    @Test
    void aClipThatIsThereIsNotRetriedButAnotherOneMayBeWishedFor() throws Exception {
        job(1, "success", 1);
        assertThat(claim(RETRIED)).contains(ELSEWHERE);
        Take another =
                new Take(
                        new TakeId(new java.util.UUID(7, 99)),
                        RETRIED.request(),
                        RETRIED.generator(),
                        2,
                        "block_1-take_2.mp4",
                        StepTime.NOON,
                        RETRIED.state(),
                        0,
                        1,
                        false);
        assertThat(claim(another)).isEmpty();
        assertThat(there(HeardFields.STATUS)).hasValue("success");
    }

    @Test
    void withoutADocumentOrWithAWordNobodyKnowsNothingGoesOut() throws Exception {
        assertThat(claim(RETRIED)).contains(ELSEWHERE);
        job(1, "half-way", 1);
        assertThat(claim(RETRIED)).contains(ELSEWHERE);
        assertThat(there(HeardFields.STATUS)).hasValue("half-way");
    }

    @Test
    void whereTheServiceRefusesNothingGoesOut() throws Exception {
        job(1, "failed", 1);
        try (RefusingFirestore refusing = RefusingFirestore.withoutPermission();
                FirestoreDocuments refused = FirestoreEmulator.open(project, refusing.host())) {
            assertThat(claim(claims("rushes/one", refused), RETRIED))
                    .contains("FIRESTORE-PERMISSION");
        }
        assertThat(there(HeardFields.STATUS)).hasValue("failed");
    }

    @Test
    void scenesThatAreCountedFromNoughtAreTheSameClips() throws Exception {
        writer.put(JOBS, "scene-1", Written.oldOperation(0, "failed", 7));
        writer.put(JOBS, "scene-2", Written.oldOperation(1, "pending", 8));
        assertThat(claim(RETRIED)).isEmpty();
        assertThat(there(HeardFields.STATUS)).hasValue("abandoned");
    }
}
