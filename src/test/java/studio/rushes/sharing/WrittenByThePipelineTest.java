package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.Written.VIDEO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.generation.CrashPoints;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;

/** Every state of the contract, written as the pipeline does and opened by Google's clients. */
class WrittenByThePipelineTest {
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

    private void operations(Map<String, Object> fields) throws Exception {
        fields.put("created_at", Instant.now());
        fields.put("updated_at", Instant.now());
        writer.put(Written.NAMES.operations(), VIDEO, fields);
    }

    private void old(Map<String, Object> fields) throws Exception {
        fields.put("bucket_name", Written.BUCKET);
        writer.put(Written.NAMES.oldVideos(), VIDEO, fields);
    }

    private void lay(String object, String text) {
        server.put(Written.BUCKET, object, text.getBytes(StandardCharsets.UTF_8));
    }

    private ProjectSession follow() throws InterruptedException {
        ProjectSession session = studio.open(VIDEO);
        studio.follow();
        return session;
    }

    private CloudVideo found() throws InterruptedException {
        return studio.videos().find(VIDEO).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "generating_parallel, Running",
        "generating_video, Running",
        "ready_for_assembly, Assembling",
        "completed, Done",
        "failed, Failed"
    })
    void aVideoOfAllBlocksAtOnce(String word, String state) throws Exception {
        operations(Written.parallel(word, "completed", "generating", "failed", "error"));
        lay(VIDEO + "/block_1.mp4", "clip 1");
        CloudVideo video = found();
        assertThat(video.state().getClass().getSimpleName()).isEqualTo(state);
        assertThat(video.kind()).isEqualTo(CloudKind.PARALLEL);
        assertThat(video.oddities()).isEmpty();
        CloudStudio.untilWords(follow(), "READY", "GENERATING", "FAILED", "FAILED");
    }

    @Test
    void aVideoOfOneBlockAfterTheOther() throws Exception {
        operations(Written.chained("generating_block_2", 2));
        lay(VIDEO + "/block_1.mp4", "clip 1");
        CloudVideo video = found();
        assertThat(video.kind()).isEqualTo(CloudKind.CHAINED);
        assertThat(video.state()).isEqualTo(new CloudState.Running());
        assertThat(video.oddities()).isEmpty();
        CloudStudio.untilWords(follow(), "READY", "GENERATING");
    }

    @ParameterizedTest
    @CsvSource({
        "processing, Running",
        "assembling, Assembling",
        "assembling_partial, Assembling",
        "completed, Done",
        "failed, Failed"
    })
    void aVideoOfTheFirstVersion(String word, String state) throws Exception {
        old(Written.old(word, "ready", "pending", "failed", "abandoned"));
        for (int scene = 1; scene <= 4; scene++) {
            List<String> words = List.of("success", "pending", "failed", "abandoned");
            writer.put(
                    Written.NAMES.oldOperations(),
                    "scene-" + scene,
                    Written.oldOperation(scene, words.get(scene - 1), scene));
        }
        lay("video_clips/" + VIDEO + "/clip_1/sample_0.mp4", "clip 1");
        CloudVideo video = found();
        assertThat(video.kind()).isEqualTo(CloudKind.OLD);
        assertThat(video.state().getClass().getSimpleName()).isEqualTo(state);
        ProjectSession session = follow();
        // The second is overdue by days: looked for in the bucket, and never paid for by that.
        CloudStudio.until(session, () -> CloudStudio.words(session).contains("READY"));
        assertThat(CloudStudio.words(session))
                .hasSize(4)
                .startsWith("READY")
                .endsWith("FAILED", "FAILED");
        assertThat(session.book().script().blocks())
                .extracting(Block::dialogue, Block::seconds)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("", 4));
    }

    @Test
    void bothVersionsAreListedTogether() throws Exception {
        operations(Written.parallel("completed", "completed"));
        Map<String, Object> first = new HashMap<>(Written.old("processing", "pending"));
        writer.put(Written.NAMES.oldVideos(), "video_20250101_000000", first);
        writer.put(Written.NAMES.status(), "video_20260101_000000", Written.status("initializing"));
        CloudListing listing = studio.videos().list(100);
        assertThat(listing.troubles()).isEmpty();
        assertThat(listing.rows())
                .extracting(CloudRow::id)
                .containsExactlyInAnyOrder(VIDEO, "video_20250101_000000", "video_20260101_000000");
    }

    @Test
    void aShortOutageLosesNothingThatChangedMeanwhile() throws Exception {
        operations(Written.parallel("generating_parallel", "generating", "generating"));
        ProjectSession session = follow();
        CloudStudio.untilWords(session, "GENERATING", "GENERATING");
        studio.line.cut();
        writer.client()
                .collection(Written.NAMES.operations())
                .document(VIDEO)
                .update("clips_status.1", "failed")
                .get();
        lay(VIDEO + "/block_2.mp4", "clip 2");
        writer.client()
                .collection(Written.NAMES.operations())
                .document(VIDEO)
                .update("clips_status.2", "completed")
                .get();
        assertThat(CloudStudio.words(session)).containsExactly("GENERATING", "GENERATING");
        studio.line.restore();
        CloudStudio.untilWords(session, "FAILED", "READY");
        assertThat(studio.troubles).isEmpty();
    }
}
