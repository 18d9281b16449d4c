package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.RefusingFirestore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.CloudCheck.Service;

/** One service that refuses is named, and the others are asked all the same. */
class CloudCheckTest {
    private final BucketServer server = new BucketServer();
    private final List<Service> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whereAllIsWellAllSaySo() throws Exception {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        try (PipelineDocuments documents = emulator.open(FirestoreEmulator.project())) {
            assertThat(check(documents, Optional::empty))
                    .isEqualTo(
                            Map.of(
                                    Service.DOCUMENTS, "fine",
                                    Service.BUCKET, "fine",
                                    Service.GENERATOR, "fine"));
        }
        assertThat(heard).containsExactly(Service.values());
        assertThat(server.names("films")).isEmpty();
    }

    @Test
    void eachThatRefusesIsToldByItself() throws Exception {
        server.absent("films");
        try (RefusingFirestore refusing = RefusingFirestore.withoutPermission();
                PipelineDocuments documents =
                        FirestoreEmulator.open("demo-film", refusing.host())) {
            assertThat(
                            check(
                                    documents,
                                    () -> {
                                        throw new StudioException(Problem.of("VEO-QUOTA"));
                                    }))
                    .isEqualTo(
                            Map.of(
                                    Service.DOCUMENTS, "FIRESTORE-PERMISSION",
                                    Service.BUCKET, "BUCKET-UNKNOWN",
                                    Service.GENERATOR, "VEO-QUOTA"));
        }
    }

    @Test
    void oneThatRefusesSpoilsNoOther() throws Exception {
        try (RefusingFirestore refusing = RefusingFirestore.withoutPermission();
                PipelineDocuments documents =
                        FirestoreEmulator.open("demo-film", refusing.host())) {
            assertThat(check(documents, Optional::empty))
                    .containsEntry(Service.DOCUMENTS, "FIRESTORE-PERMISSION")
                    .containsEntry(Service.BUCKET, "fine")
                    .containsEntry(Service.GENERATOR, "fine");
        }
    }

    private Map<Service, String> check(PipelineDocuments documents, CloudCheck.Question generator)
            throws InterruptedException {
        return new CloudCheck(documents, "v2_veo_operations", server.open("films"), generator)
                .run((service, _) -> heard.add(service)).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        answer ->
                                                answer.getValue()
                                                        .map(Problem::code)
                                                        .orElse("fine")));
    }
}
