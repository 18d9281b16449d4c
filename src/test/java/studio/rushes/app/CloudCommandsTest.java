package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.ffmpeg.PreviewClips;
import studio.rushes.adapter.firestore.FirestoreDocuments;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.script.ScriptReader;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.PipelineDocument;
import studio.rushes.sharing.PipelineDocuments;
import studio.rushes.sharing.Written;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** The cloud pipeline from the command line, with the real clients. */
@Timeout(180)
class CloudCommandsTest {
    private static final String OPERATIONS = "v2_veo_operations";
    private static final String VIDEO = Written.VIDEO;
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir static Path clips;
    private static byte[] clip = {};

    @TempDir Path home;

    private final BucketServer bucket = new BucketServer();
    private final VeoServer veo = new VeoServer(clip, 0, InstantSource.system());
    private final String project = FirestoreEmulator.project();
    private FirestoreDocuments documents = FirestoreEmulator.open(project, NOWHERE);
    private Map<String, String> environment = Map.of();

    @BeforeAll
    static void makeClip() throws IOException {
        clip = Files.readAllBytes(PreviewClips.counting(clips.resolve("4.mp4"), 4));
    }

    @BeforeEach
    void begin() {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        documents = emulator.open(project);
        environment = environment(emulator.host());
    }

    @AfterEach
    void end() {
        documents.close();
        bucket.close();
        veo.close();
    }

    private Map<String, String> environment(String firestore) {
        return Map.of(
                "RUSHES_ACCESS_TOKEN",
                Door.TOKEN,
                "FIRESTORE_EMULATOR_HOST",
                firestore,
                "STORAGE_EMULATOR_HOST",
                bucket.uri().toString(),
                "GOOGLE_VERTEX_BASE_URL",
                veo.uri().toString());
    }

    private void write(String collection, String id, Map<String, Object> fields)
            throws InterruptedException {
        DocumentName name = new DocumentName(collection, id);
        Map<FieldPath, Object> all = new HashMap<>();
        fields.forEach((field, value) -> all.put(FieldPath.of(field), value));
        DocumentChange.Guard guard =
                documents.read(name).isPresent()
                        ? new DocumentChange.Guard.Present()
                        : new DocumentChange.Guard.Absent();
        assertThat(documents.write(new DocumentChange(name, all, guard))).isPresent();
    }

    private PipelineDocument read(String collection, String id) throws InterruptedException {
        return documents.read(new DocumentName(collection, id)).orElseThrow();
    }

    private void putClip(int block) {
        bucket.put(Written.BUCKET, VIDEO + "/block_" + block + ".mp4", clip);
    }

    private CommandRun run(String... arguments) {
        return run(home.resolve("studio"), environment, arguments);
    }

    private static CommandRun run(Path home, Map<String, String> in, String... arguments) {
        return CommandRun.heard(() -> Rushes.run(CommandRun.home(home), in, arguments));
    }

    private CommandRun pull(Path out) {
        return run(
                "pull",
                VIDEO,
                "--out",
                out.toString(),
                "--project",
                project,
                "--bucket",
                Written.BUCKET);
    }

    @Test
    void aVideoMadeAllAtOnceIsPulledAndThenOnlyWhatIsNew() throws Exception {
        write(
                OPERATIONS,
                VIDEO,
                Written.parallel("generating_parallel", "completed", "generating"));
        putClip(1);
        Path out = home.resolve("video");
        CommandRun first = pull(out);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(out.resolve("block_1.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("block_2.mp4")).doesNotExist();
        assertThat(ScriptReader.read(out.resolve("script_v2.json")).blocks()).hasSize(2);

        putClip(2);
        bucket.put(Written.BUCKET, VIDEO + "/final.mp4", clip);
        write(OPERATIONS, VIDEO, Written.parallel("completed", "completed", "completed"));
        long served = bucket.served(VIDEO + "/block_1.mp4");
        CommandRun second = pull(out);
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("2 of 2 clips and the film are here");
        assertThat(out.resolve("block_2.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("final.mp4")).hasBinaryContent(clip);
        assertThat(bucket.served(VIDEO + "/block_1.mp4")).isEqualTo(served);
    }

    @Test
    void aVideoMadeOneAfterTheOtherIsPulled() throws Exception {
        write(OPERATIONS, VIDEO, Written.chained("completed", 3));
        for (int block = 1; block <= 3; block++) {
            putClip(block);
        }
        bucket.put(Written.BUCKET, VIDEO + "/final.mp4", clip);
        Path out = home.resolve("video");
        CommandRun run = pull(out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(out.resolve("block_1.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("block_3.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("final.mp4")).hasBinaryContent(clip);
    }

    @Test
    void aVideoOfTheFirstVersionIsPulled() throws Exception {
        write("video_status", VIDEO, Written.old("completed", "ready", "ready"));
        write("video_operations", "a", Written.oldOperation(1, "success", 1));
        write("video_operations", "b", Written.oldOperation(2, "success", 2));
        for (int block = 1; block <= 2; block++) {
            String object = "video_clips/" + VIDEO + "/clip_" + block + "/sample_0.mp4";
            bucket.put("old-bucket", object, clip);
        }
        bucket.put("old-bucket", "final_" + VIDEO + ".mp4", clip);
        Path out = home.resolve("video");
        CommandRun run = pull(out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(out.resolve("block_1.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("block_2.mp4")).hasBinaryContent(clip);
        assertThat(out.resolve("final.mp4")).hasBinaryContent(clip);
    }

    @Test
    void aVideoThatIsNotThereIsSaidAndNoFolderIsMade() {
        Path out = home.resolve("video");
        CommandRun run = pull(out);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no video called " + VIDEO);
        assertThat(out).doesNotExist();
    }

    @Test
    void eachChangeOfAVideoIsPrintedUntilItEnds() throws Exception {
        write(
                OPERATIONS,
                VIDEO,
                Written.parallel("generating_parallel", "generating", "generating"));
        CountDownLatch begun = new CountDownLatch(1);
        CommandRun watched;
        try (PipelineDocuments.Watch _ =
                documents.watch(
                        new DocumentName(OPERATIONS, VIDEO), _ -> begun.countDown(), _ -> {})) {
            Thread changes =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    begun.await();
                                    write(
                                            OPERATIONS,
                                            VIDEO,
                                            Written.parallel(
                                                    "completed", "completed", "completed"));
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            watched = run("watch", VIDEO, "--project", project, "--json");
            changes.join();
        }
        assertThat(watched.code()).as(watched.err()).isZero();
        assertThat(watched.out().lines())
                .contains(
                        "{\"event\":\"block\",\"block\":2,\"state\":\"DONE\",\"word\":\"completed\"}",
                        "{\"event\":\"video\",\"video\":\""
                                + VIDEO
                                + "\",\"state\":\"DONE\",\"word\":\"completed\",\"done\":2,"
                                + "\"blocks\":2}");
    }

    @Test
    void aVideoThatFailedEndsTheWatchAsAFailure() throws Exception {
        Map<String, Object> fields = Written.parallel("failed", "completed", "failed");
        fields.put("error_message", "Quota exceeded");
        write(OPERATIONS, VIDEO, fields);
        CommandRun run = run("watch", VIDEO, "--project", project);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("The cloud pipeline gave " + VIDEO + " up: Quota exceeded");
        assertThat(run.out()).contains("B02  FAILED", "VIDEO FAILED  1 of 2");
    }

    private Path made(String name) throws IOException {
        Path script = VeoStudio.script(Files.createDirectories(home).resolve("film.txt"), 2);
        Path out = home.resolve(name);
        CommandRun made =
                run("produce", script.toString(), "--out", out.toString(), "--size", "180x320");
        assertThat(made.code()).as(made.err()).isZero();
        return out;
    }

    private CommandRun push(Path folder, Map<String, String> in) {
        return run(
                home.resolve("studio"),
                in,
                "push",
                folder.toString(),
                "--project",
                project,
                "--bucket",
                "videos");
    }

    @Test
    void aProjectIsPushedWithTheFieldsOfTheContractAndNoScriptIsEverSent() throws Exception {
        Path folder = made("harbour");
        String id = ScriptReader.read(folder.resolve("script_v2.json")).videoId();
        CommandRun run = push(folder, environment);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("SENT  gs://videos/" + id + "/block_1.mp4")
                .contains("is in the cloud as it is here: 2 clips and the film sent now");

        PipelineDocument there = read(OPERATIONS, id);
        assertThat(there.fields().keySet())
                .containsExactlyInAnyOrder(
                        "video_id",
                        "script_file",
                        "operations",
                        "clips_status",
                        "status",
                        "total_blocks",
                        "completed_blocks",
                        "retry_count",
                        "blocks",
                        "created_at",
                        "updated_at",
                        "final_url",
                        "rushes");
        assertThat(there.fields())
                .containsEntry("status", "completed")
                .containsEntry("clips_status", Map.of("1", "completed", "2", "completed"))
                .containsEntry("final_url", "gs://videos/" + id + "/final.mp4")
                .containsEntry("total_blocks", 2L);
        assertThat(read("v2_video_status", id).fields()).containsEntry("status", "completed");
        assertThat(bucket.bytes("videos", id + "/block_2.mp4"))
                .hasValue(Files.readAllBytes(folder.resolve("block_2.mp4")));
        assertThat(bucket.bytes("videos", id + "/final.mp4"))
                .hasValue(Files.readAllBytes(folder.resolve("final.mp4")));
        assertThat(bucket.uploads(id + "/script_v2.json")).isZero();
        assertThat(bucket.names("videos")).hasSize(3);

        CommandRun again = push(folder, environment);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("0 clips sent now").doesNotContain("SENT");
        assertThat(bucket.uploads(id + "/block_1.mp4")).isEqualTo(1);
    }

    @Test
    void aPushWithoutALineSaysSoAndLosesNothing() throws Exception {
        Path folder = made("harbour");
        String id = ScriptReader.read(folder.resolve("script_v2.json")).videoId();
        CommandRun offline = push(folder, environment(NOWHERE));
        assertThat(offline.code()).isEqualTo(1);
        assertThat(offline.err()).contains("wait to be sent to the cloud");
        assertThat(bucket.names("videos")).isEmpty();

        CommandRun online = push(folder, environment);
        assertThat(online.code()).as(online.err()).isZero();
        assertThat(online.out()).contains("2 clips and the film sent now");
        assertThat(read(OPERATIONS, id).fields()).containsEntry("status", "completed");
    }

    @Test
    void ofTwoStudiosThatProduceOneVideoOneRunsItAndTheOtherIsRefused() throws Exception {
        Path script = VeoStudio.script(home.resolve("harbour.txt"), 2);
        Fault[] running = new Fault[10_000];
        Arrays.fill(running, Fault.STILL_RUNNING);
        veo.faults().nextOf(Call.POLL, VeoStudio.mark(1), running);
        CountDownLatch submitted = new CountDownLatch(1);
        List<String> shared = shared(script, home.resolve("one"));
        try (PipelineDocuments.Watch _ =
                        documents.watch(
                                new DocumentName(OPERATIONS, "harbour"),
                                now -> {
                                    if (isHandedOver(now)) {
                                        submitted.countDown();
                                    }
                                },
                                _ -> {});
                ProgramRun one =
                        ProgramRun.start(studio("a"), home, processEnvironment(), shared)) {
            assertThat(submitted.await(60, TimeUnit.SECONDS)).as(one.errors()).isTrue();
            CommandRun two =
                    run(
                            studio("b"),
                            environment,
                            shared(script, home.resolve("two")).toArray(String[]::new));
            assertThat(two.code()).isEqualTo(1);
            assertThat(two.err()).contains("harbour");
            assertThat(veo.charges()).isEqualTo(2);
            Path brought = home.resolve("three");
            CommandRun pulled =
                    run(
                            studio("b"),
                            environment,
                            "pull",
                            "harbour",
                            "--out",
                            brought.toString(),
                            "--project",
                            project);
            assertThat(pulled.code()).as(pulled.err()).isZero();
            CommandRun three =
                    run(studio("b"), environment, shared(script, brought).toArray(String[]::new));
            assertThat(three.code()).isEqualTo(1);
            assertThat(three.err())
                    .containsPattern("LEASE-TAKEN|rushes/[0-9a-f-]+/.* runs harbour");
            assertThat(veo.charges()).isEqualTo(2);
            veo.faults().clear();
            assertThat(one.await()).as(one.errors()).isZero();
        }
        assertThat(veo.charges()).isEqualTo(2);
        assertThat(bucket.names("videos"))
                .containsExactlyInAnyOrder(
                        "harbour/block_1.mp4", "harbour/block_2.mp4", "harbour/final.mp4");
        assertThat(read(OPERATIONS, "harbour").fields()).containsEntry("status", "completed");
    }

    private static boolean isHandedOver(Optional<PipelineDocument> now) {
        return now.map(there -> there.fields().get("operations"))
                .filter(jobs -> jobs instanceof Map<?, ?> all && all.size() == 2)
                .isPresent();
    }

    private Map<String, String> processEnvironment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return all;
    }

    private Path studio(String name) throws IOException {
        Path folder = home.resolve("studio-" + name);
        VeoStudio.in(folder, veo, Door.VERTEX_INLINE).hurried(1, 600);
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"clouds\": {\"pipeline\": {\"bucket\": \"videos\"}}}");
        return folder;
    }

    private List<String> shared(Path script, Path out) {
        return List.of(
                "produce",
                script.toString(),
                "--out",
                out.toString(),
                "--size",
                "180x320",
                "--generator",
                "vertex",
                "--project",
                project,
                "--share",
                "--json");
    }
}
