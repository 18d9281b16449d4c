package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.Written.VIDEO;

import com.google.cloud.firestore.Blob;
import com.google.cloud.firestore.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.cloud.RefusingFirestore;
import studio.rushes.generation.CrashPoints;
import studio.rushes.problem.Problem;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Script;

/** What comes through Google's own clients and makes no sense costs itself and nothing else. */
class HostileCloudTest {
    @TempDir private Path root;
    private final String project = FirestoreEmulator.project();
    private BucketServer server;
    private PipelineWriter writer;
    private RealStudio studio;

    @BeforeEach
    void start() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        writer = new PipelineWriter(emulator, project);
        server = new BucketServer();
        VeoJobs jobs = new VeoJobs(server, Written.BUCKET, new Random(1), Duration.ofHours(1));
        studio =
                new RealStudio(
                        new RealStudio.World(emulator.port(), project, server, jobs),
                        root.resolve("project"),
                        "rushes/one",
                        false,
                        CrashPoints.NONE);
    }

    @AfterEach
    void stop() {
        if (studio != null) {
            studio.close();
            writer.close();
            server.close();
        }
    }

    private void put(Map<String, Object> fields) throws Exception {
        writer.put(Written.NAMES.operations(), VIDEO, fields);
    }

    private void lay(String object, String text) {
        server.put(Written.BUCKET, object, text.getBytes(StandardCharsets.UTF_8));
    }

    private CloudVideo found() throws InterruptedException {
        return studio.videos().find(VIDEO).orElseThrow();
    }

    private static Map<String, Object> three() {
        Map<String, Object> fields =
                Written.parallel("generating_parallel", "completed", "generating", "failed");
        fields.put("created_at", Instant.now());
        return fields;
    }

    /** Each kind of value that Firestore has, in each field where it does not belong. */
    private List<Object> kinds() {
        return List.of(
                Written.NULL,
                Blob.fromBytes(new byte[] {1, 2}),
                new GeoPoint(48.8, 2.3),
                writer.client().document("v2_veo_operations/other"),
                7L,
                -1.5,
                true,
                Instant.EPOCH,
                "../../etc/passwd",
                List.of("a", 1L),
                Map.of("a", Map.of("b", 1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video_id",
                "script_file",
                "operations",
                "clips_status",
                "status",
                "total_blocks",
                "completed_blocks",
                "retry_count",
                "blocks",
                "final_url",
                "error_message",
                "created_at",
                "updated_at",
                "rushes"
            })
    void aFieldOfEveryOtherKindCostsItselfAlone(String field) throws Exception {
        lay(VIDEO + "/block_1.mp4", "clip 1");
        for (Object kind : kinds()) {
            Map<String, Object> fields = three();
            fields.put(field, kind);
            put(fields);
            CloudVideo video = found();
            assertThat(video.blocks()).as("%s is %s", field, kind).hasSizeBetween(3, 7);
            assertThat(video.oddities())
                    .as("%s is %s", field, kind)
                    .allSatisfy(oddity -> {
                        assertThat(oddity.document().id()).isEqualTo(VIDEO);
                        assertThat(oddity.field()).startsWith(field);
                        assertThat(oddity.problem().headline())
                                .contains(VIDEO)
                                .doesNotContain("passwd\u0000");
                    });
            assertThat(studio.videos().list(10).rows()).hasSize(1);
        }
        put(three());
        ProjectSession session = studio.open(VIDEO);
        studio.follow();
        CloudStudio.untilWords(session, "READY", "GENERATING", "FAILED");
        for (Object kind : kinds()) {
            Map<String, Object> fields = three();
            fields.put(field, kind);
            put(fields);
        }
        // Whatever was made of these meanwhile, what was there before is as it was.
        String end = "failed at the end";
        Map<String, Object> last = Written.parallel("failed", "completed", "generating", "failed");
        last.put("error_message", end);
        put(last);
        while (!says(studio.heard.poll(30, TimeUnit.SECONDS), end)) {
            assertThat(session.watching()).isFalse();
        }
        assertThat(CloudStudio.words(session)).startsWith("READY", "GENERATING", "FAILED");
    }

    private static boolean says(@Nullable CloudVideo heard, String message) {
        return Objects.requireNonNull(heard, "nothing more is heard")
                .state()
                .equals(new CloudState.Failed(Optional.of(message)));
    }

    @Test
    void fieldsInsideOfMapsAndBlocksAreCheckedOneByOne() throws Exception {
        Map<String, Object> fields = three();
        Map<String, Object> clips = new HashMap<>();
        clips.put("1", "completed");
        clips.put("2", new GeoPoint(1, 2));
        clips.put("zwei", "completed");
        clips.put("-3", "completed");
        clips.put("../4", "completed");
        clips.put("999999999999", "completed");
        fields.put("clips_status", clips);
        Map<String, Object> odd = new HashMap<>(Written.block(2));
        odd.put("dialogue", Blob.fromBytes(new byte[] {1}));
        odd.put("duration", "long");
        fields.put("blocks", List.of(Written.block(1), odd, Written.block(3)));
        put(fields);
        CloudVideo video = found();
        assertThat(video.script().orElseThrow().blocks()).hasSize(3);
        assertThat(video.oddities())
                .extracting(Oddity::field)
                .contains(
                        "clips_status",
                        "clips_status.2",
                        "blocks[1].dialogue",
                        "blocks[1].duration");
        assertThat(video.oddities())
                .extracting(oddity -> oddity.problem().code())
                .contains("CLOUD-KEY", "CLOUD-FIELD");
    }

    @Test
    void ofTenThousandBlocksTheFirstAreReadAndTheRestIsSaid() throws Exception {
        Map<String, Object> fields = three();
        Map<String, Object> clips = new HashMap<>();
        List<Object> blocks = new ArrayList<>();
        for (int number = 1; number <= 10_000; number++) {
            clips.put(String.valueOf(number), "generating");
            blocks.add(Map.of("bloc", (long) number, "dialogue", "a", "visuel", "b"));
        }
        fields.put("clips_status", clips);
        fields.put("operations", Map.of());
        fields.put("blocks", blocks);
        put(fields);
        CloudVideo video = found();
        assertThat(video.blocks()).hasSize(CloudReader.MOST_BLOCKS);
        assertThat(video.script().orElseThrow().blocks()).hasSize(Script.MAX_BLOCKS);
        assertThat(video.oddities())
                .extracting(Oddity::field, oddity -> oddity.problem().code())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("blocks", "CLOUD-MANY"),
                        org.assertj.core.groups.Tuple.tuple("clips_status", "CLOUD-MANY"));
        studio.open(VIDEO);
        studio.follow();
        assertThat(studio.heard.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a b", "sub\\dir", "a:b", "été", " "})
    void aDocumentWhoseNameNoFolderCanHaveIsOneRowThatSaysSo(String id) throws Exception {
        put(three());
        String name = id.equals("..") ? "..\u2215.." : id;
        writer.put(Written.NAMES.operations(), name, three());
        CloudListing listing = studio.videos().list(10);
        assertThat(listing.rows()).hasSize(2);
        assertThat(listing.rows().stream().flatMap(row -> row.problem().stream()))
                .extracting(Problem::code)
                .containsExactly("CLOUD-VIDEO-ID");
        assertThat(studio.videos().find(id)).isEmpty();
    }

    @Test
    void aClipThatIsNoVideoFailsAloneAndTheOthersCome() throws Exception {
        lay(VIDEO + "/block_1.mp4", "clip 1");
        lay(VIDEO + "/block_2.mp4", "<html>no clip</html>");
        lay(VIDEO + "/block_3.mp4", "clip 3");
        put(Written.parallel("completed", "completed", "completed", "completed"));
        ProjectSession session = studio.open(VIDEO);
        studio.follow();
        CloudStudio.until(
                session,
                () -> {
                    List<String> words = CloudStudio.words(session);
                    return words.size() == 3
                            && words.get(0).equals("READY")
                            && words.get(2).equals("READY")
                            && session.takes().all().get(1).state().trouble().isPresent();
                });
        assertThat(session.takes().all().get(1).isReady()).isFalse();
    }

    @Test
    void aScriptInTheBucketThatDiffersOrIsNoneIsKeptAndSaid() throws Exception {
        put(three());
        lay(VIDEO + "/script_v2.json", "\u0000\u0001 not a script");
        assertThat(studio.projects.create(found(), studio.folder))
                .extracting(Problem::code)
                .containsExactly("CLOUD-SCRIPT-BUCKET");
        Path other = root.resolve("other");
        lay(
                VIDEO + "/script_v2.json",
                "{\"video_id\":\"../../x\",\"blocks\":[{\"dialogue\":\"a\",\"visuel\":\"b\"}]}");
        List<Problem> said =
                studio.projects.create(found(), new studio.rushes.project.ProjectFolder(other));
        assertThat(said)
                .extracting(Problem::code)
                .containsAnyOf("CLOUD-SCRIPTS-DIFFER", "CLOUD-SCRIPT-BUCKET");
        assertThat(said.getFirst().headline()).contains(VIDEO);
        assertThat(Files.exists(root.resolve("x"))).isFalse();
    }

    @Test
    void aBucketThatLetsNobodyInKeepsBackItsClipsAlone() throws Exception {
        lay(VIDEO + "/block_1.mp4", "clip 1");
        put(three());
        server.deny(Written.BUCKET);
        ProjectSession session = studio.open(VIDEO);
        studio.follow();
        CloudStudio.until(session, () -> CloudStudio.words(session).contains("FAILED"));
        assertThat(studio.troubles.poll(30, TimeUnit.SECONDS).code())
                .isEqualTo("BUCKET-PERMISSION");
        server.allow(Written.BUCKET);
        CloudStudio.until(session, () -> CloudStudio.words(session).contains("READY"));
    }

    @Test
    void documentsThatMayNotBeReadAreAProblemThatSaysWhich() throws Exception {
        try (RefusingFirestore refusing = RefusingFirestore.withoutPermission();
                FirestoreDocuments refused = FirestoreEmulator.open(project, refusing.host())) {
            CloudVideos videos = new CloudVideos(refused, Written.NAMES);
            CloudListing listing = videos.list(10);
            assertThat(listing.rows()).isEmpty();
            assertThat(listing.troubles())
                    .extracting(Problem::code)
                    .contains("FIRESTORE-PERMISSION");
            assertThatThrownBy(() -> videos.find(VIDEO))
                    .hasMessageContaining("FIRESTORE-PERMISSION");
        }
    }
}
