package studio.rushes.adapter.firestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.Line;
import studio.rushes.cloud.RefusingFirestore;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentChange.Guard;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.PipelineDocuments;

/** Each way the service can refuse is a problem of its own, and none repeats what a server said. */
class RefusalsTest {
    private static final DocumentName VIDEO = new DocumentName("v2_veo_operations", "video_1");
    private static final String SECRET = "ya29.said-back";

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(Status.UNAUTHENTICATED, "", "FIRESTORE-SIGN-IN"),
                Arguments.of(
                        Status.PERMISSION_DENIED,
                        "Missing or insufficient permissions.",
                        "FIRESTORE-PERMISSION"),
                Arguments.of(
                        Status.PERMISSION_DENIED,
                        "Cloud Firestore API has not been used in project film before or it is"
                                + " disabled.",
                        "FIRESTORE-API-OFF"),
                Arguments.of(
                        Status.PERMISSION_DENIED,
                        "Permission denied on resource project film.",
                        "FIRESTORE-PROJECT"),
                Arguments.of(
                        Status.NOT_FOUND,
                        "The database (default) does not exist for project film",
                        "FIRESTORE-PROJECT"),
                Arguments.of(
                        Status.FAILED_PRECONDITION,
                        "The Cloud Firestore API is not available for Firestore in Datastore Mode"
                                + " databases.",
                        "FIRESTORE-PROJECT"),
                Arguments.of(Status.RESOURCE_EXHAUSTED, "Quota exceeded.", "FIRESTORE-QUOTA"),
                Arguments.of(Status.INVALID_ARGUMENT, "too long", "FIRESTORE-REFUSED"),
                Arguments.of(Status.UNAVAILABLE, "", "FIRESTORE-NO-ANSWER"),
                Arguments.of(Status.INTERNAL, "", "FIRESTORE-NO-ANSWER"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void eachIsToldToAllWhoAsk(Status status, String said, String code) {
        try (RefusingFirestore refusing =
                        new RefusingFirestore(status.withDescription(said + " " + SECRET));
                PipelineDocuments documents = FirestoreEmulator.open("film", refusing.host())) {
            assertRefused(code, () -> documents.read(VIDEO));
            assertRefused(code, () -> documents.list("v2_veo_operations", 1));
            assertRefused(code, () -> documents.where("v2_veo_operations", "status", "x", 1));
            assertRefused(code, () -> documents.write(owner(new Guard.Present())));
        }
    }

    private interface Call {
        Object make() throws InterruptedException;
    }

    private static void assertRefused(String code, Call call) {
        StudioException refused = catchThrowableOfType(StudioException.class, call::make);
        assertThat(refused.problem().code()).isEqualTo(code);
        for (Throwable each = refused; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void nobodyThereIsNoAnswer() {
        Line line = new Line(1);
        String host = line.host();
        line.close();
        try (PipelineDocuments documents = FirestoreEmulator.open("film", host)) {
            assertRefused("FIRESTORE-NO-ANSWER", () -> documents.read(VIDEO));
            assertRefused("FIRESTORE-NO-ANSWER", () -> documents.write(owner(new Guard.Absent())));
        }
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUp() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        try (Line line = new Line(emulator.port());
                PipelineDocuments documents = impatient(line)) {
            line.hold();
            assertRefused("FIRESTORE-NO-ANSWER", () -> documents.read(VIDEO));
            assertRefused("FIRESTORE-NO-ANSWER", () -> documents.write(owner(new Guard.Absent())));
            assertRefused("FIRESTORE-NO-ANSWER", () -> documents.list("a", 1));
        }
    }

    @Test
    void aThreadThatWaitsGivesUpWhenItIsInterrupted() throws Exception {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        try (Line line = new Line(emulator.port());
                PipelineDocuments documents =
                        FirestoreEmulator.open(FirestoreEmulator.project(), line.host())) {
            documents.read(VIDEO);
            line.hold();
            AtomicReference<Throwable> end = new AtomicReference<>();
            CountDownLatch asking = new CountDownLatch(1);
            Thread thread =
                    Thread.ofPlatform()
                            .start(() -> {
                                asking.countDown();
                                try {
                                    documents.read(VIDEO);
                                } catch (InterruptedException | RuntimeException e) {
                                    end.set(e);
                                }
                            });
            asking.await();
            thread.interrupt();
            thread.join();
            assertThat(end.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void nothingIsAskedBeforeTheFirstUseAndNothingAfterTheClose() {
        PipelineDocuments documents = FirestoreEmulator.open("film", "127.0.0.1:1");
        documents.close();
        assertThatThrownBy(() -> documents.read(VIDEO)).isInstanceOf(IllegalStateException.class);
    }

    private static FirestoreDocuments impatient(Line line) {
        return new FirestoreDocuments(
                FirestoreEmulator.project(),
                Optional.empty(),
                Optional.of(line.host()),
                Duration.ofMillis(500));
    }

    private static DocumentChange owner(Guard guard) {
        return new DocumentChange(VIDEO, Map.of(FieldPath.of("owner"), "us"), guard);
    }
}
