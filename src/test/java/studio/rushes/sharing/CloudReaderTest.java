package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.Written.NULL;
import static studio.rushes.sharing.Written.VIDEO;
import static studio.rushes.sharing.Written.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.sharing.CloudBlock.State;

class CloudReaderTest {
    private final CloudReader reader = new CloudReader(Written.NAMES);

    @Test
    void aVideoWhoseBlocksAreMadeAtOnceIsReadWithAllThatItSays() {
        CloudVideo video =
                reader.read(
                        Written.operations(
                                Written.parallel(
                                        "generating_parallel",
                                        "completed",
                                        "generating",
                                        "failed")),
                        Optional.of(
                                Written.document(
                                        "v2_video_status", Written.status("generating_video"))));
        assertThat(video.id()).isEqualTo(VIDEO);
        assertThat(video.kind()).isEqualTo(CloudKind.PARALLEL);
        assertThat(video.state()).isEqualTo(new CloudState.Running());
        assertThat(video.blocks())
                .containsExactly(
                        block(1, State.DONE, "completed"),
                        block(2, State.RUNNING, "generating"),
                        block(3, State.FAILED, "failed"));
        Script script = video.script().orElseThrow();
        assertThat(script.videoId()).isEqualTo(VIDEO);
        assertThat(script.theme()).isEqualTo("le port");
        assertThat(script.blocks()).extracting(Block::seconds).containsExactly(8, 7, 7);
        assertThat(script.blocks().get(1).visual()).isEqualTo("Plan 2, aube.");
        assertThat(video.created()).contains(Written.CREATED);
        assertThat(video.updated()).isEqualTo(Written.UPDATED);
        assertThat(video.bucket()).isEqualTo(Written.BUCKET);
        assertThat(video.lease()).isEmpty();
        assertThat(video.revision()).isEqualTo(new Revision(Written.UPDATED));
        assertThat(video.oddities()).isEmpty();
    }

    private static CloudBlock block(int number, State state, String word) {
        return new CloudBlock(
                number,
                state,
                word,
                Optional.of(new OperationName(operation(number))),
                VIDEO + "/block_" + number + ".mp4");
    }

    @Test
    void eachWordOfTheDocumentIsUnderstood() {
        assertThat(state("generating_parallel")).isEqualTo(new CloudState.Running());
        assertThat(state("generating_video")).isEqualTo(new CloudState.Running());
        assertThat(state("ready_for_assembly")).isEqualTo(new CloudState.Assembling());
        assertThat(state("completed")).isEqualTo(new CloudState.Done(VIDEO + "/final.mp4"));
        assertThat(state("failed")).isEqualTo(new CloudState.Failed(Optional.empty()));
        assertThat(state("paused")).isEqualTo(new CloudState.Unknown());
        assertThat(state("")).isEqualTo(new CloudState.Unknown());
    }

    private CloudState state(String word) {
        return read(Written.parallel(word, "completed", "error")).state();
    }

    @Test
    void aVideoThatFailedSaysWhyAndOneThatIsDoneWhereItsFilmIs() {
        Map<String, Object> failed = Written.parallel("failed", "error", "completed");
        failed.put("error_message", "Quota exceeded");
        assertThat(read(failed).state())
                .isEqualTo(new CloudState.Failed(Optional.of("Quota exceeded")));
        assertThat(read(failed).blocks().getFirst().state()).isEqualTo(State.FAILED);
        Map<String, Object> done = Written.parallel("completed", "completed");
        done.put("final_url", "gs://" + Written.BUCKET + "/" + VIDEO + "/final.mp4");
        assertThat(read(done).oddities()).isEmpty();
    }

    @Test
    void aChainedVideoHasDoneTheBlocksBeforeTheCurrentOne() {
        CloudVideo video = read(Written.chained("generating_block_2", 2));
        assertThat(video.kind()).isEqualTo(CloudKind.CHAINED);
        assertThat(video.state()).isEqualTo(new CloudState.Running());
        assertThat(video.blocks())
                .extracting(CloudBlock::state)
                .containsExactly(State.DONE, State.RUNNING, State.NOT_BEGUN);
        assertThat(video.blocks().get(1).operation()).contains(new OperationName(operation(2)));
        assertThat(video.created()).contains(Instant.parse("2026-11-20T10:15:30Z"));
        assertThat(video.updated()).isEqualTo(Instant.parse("2026-11-20T10:19:00Z"));
        assertThat(video.oddities()).isEmpty();
    }

    @Test
    void aChainedVideoEndsDoneOrWithItsCurrentBlockFailed() {
        assertThat(read(Written.chained("completed", 3)).done()).isEqualTo(3);
        assertThat(read(Written.chained("failed", 2)).blocks())
                .extracting(CloudBlock::state)
                .containsExactly(State.DONE, State.FAILED, State.NOT_BEGUN);
    }

    @Test
    void aVideoOfTheFirstVersionIsReadWithItsPromptsAsPictures() {
        CloudVideo video =
                old(
                        Written.old("processing", "ready", "pending", "failed", "abandoned"),
                        List.of());
        assertThat(video.kind()).isEqualTo(CloudKind.OLD);
        assertThat(video.state()).isEqualTo(new CloudState.Running());
        assertThat(video.bucket()).isEqualTo("old-bucket");
        assertThat(video.blocks())
                .extracting(CloudBlock::state)
                .containsExactly(State.DONE, State.RUNNING, State.FAILED, State.FAILED);
        assertThat(video.blocks())
                .extracting(CloudBlock::clip)
                .startsWith(
                        "video_clips/" + VIDEO + "/clip_1/sample_0.mp4",
                        "video_clips/" + VIDEO + "/clip_2/");
        Script script = video.script().orElseThrow();
        assertThat(script.blocks())
                .extracting(Block::dialogue, Block::visual, Block::seconds)
                .first()
                .isEqualTo(org.assertj.core.api.Assertions.tuple("", "Wide shot 1", 4));
        assertThat(script.blocks()).hasSize(4);
        assertThat(video.oddities()).isEmpty();
    }

    @Test
    void eachWordOfTheFirstVersionIsUnderstood() {
        for (String word : List.of("assembling", "assembling_partial")) {
            assertThat(old(Written.old(word, "ready"), List.of()).state())
                    .isEqualTo(new CloudState.Assembling());
        }
        assertThat(old(Written.old("completed", "ready"), List.of()).state())
                .isEqualTo(new CloudState.Done("final_" + VIDEO + ".mp4"));
        assertThat(old(Written.old("failed", "failed"), List.of()).state())
                .isEqualTo(new CloudState.Failed(Optional.empty()));
        assertThat(old(Written.old("sleeping", "ready"), List.of()).oddities())
                .singleElement()
                .matches(oddity -> oddity.problem().code().equals("CLOUD-WORD"));
    }

    @Test
    void whatTheFirstVersionSaysOfAClipElsewhereCompletesWhatItsVideoSays() {
        Map<String, Object> fields = Written.old("processing", "pending", "ready");
        fields.put(
                "clips",
                Map.of("1", Map.of("status", "pending"), "2", Written.oldClip("ready", 2)));
        for (int first : List.of(0, 1)) {
            CloudVideo video =
                    old(
                            fields,
                            List.of(
                                    Written.oldOperation(first, "pending", 1),
                                    Written.oldOperation(first + 1, "success", 2),
                                    Written.oldOperation(first + 2, "failed", 3)));
            assertThat(video.blocks())
                    .extracting(CloudBlock::state)
                    .containsExactly(State.RUNNING, State.DONE, State.FAILED);
            assertThat(video.blocks().getFirst().operation())
                    .contains(new OperationName(operation(1)));
            assertThat(video.script().orElseThrow().blocks().getFirst().visual())
                    .isEqualTo("Wide shot 1");
        }
    }

    @Test
    void whoRunsAVideoIsReadFromItsLease() {
        Map<String, Object> fields = Written.parallel("generating_video", "generating");
        Instant until = Instant.parse("2026-11-26T12:01:00Z");
        fields.put("rushes", Map.of("owner", "rushes/abc", "lease_until", until));
        CloudVideo video = read(fields);
        assertThat(video.lease()).contains(new CloudLease("rushes/abc", until));
        assertThat(video.lease().orElseThrow().holdsAt(video.readAt())).isTrue();
        fields.put("rushes", Map.of("owner", 7L, "lease_until", "never"));
        assertThat(read(fields).lease()).isEmpty();
        assertThat(fieldsOf(read(fields)))
                .containsExactlyInAnyOrder("rushes.owner", "rushes.lease_until");
    }

    @Test
    void everyFieldOfAWrongKindCostsNoMoreThanItself() {
        for (Object wrong :
                List.of(
                        7L,
                        1.5,
                        true,
                        Written.CREATED,
                        List.of(1L),
                        Map.of("a", 1L),
                        "",
                        "x".repeat(100_000),
                        NULL,
                        new PipelineDocument.Strange("bytes"))) {
            Map<String, Object> whole =
                    Written.parallel("generating_parallel", "completed", "error");
            whole.put("error_message", "no");
            whole.put("final_url", "gs://b/x");
            whole.put("rushes", Map.of());
            for (String field : whole.keySet()) {
                Map<String, Object> fields = new HashMap<>(whole);
                fields.put(field, wrong);
                CloudVideo video = read(fields);
                assertThat(video.blocks()).as(field).hasSize(2);
                assertThat(video.id()).isEqualTo(VIDEO);
                assertThat(video.script().isPresent()).isEqualTo(!field.equals("blocks"));
            }
        }
    }

    @Test
    void anOddFieldIsNamedWithItsDocumentInBothLanguages() {
        Map<String, Object> fields =
                Written.parallel("generating_parallel", "completed", "generating");
        fields.put("clips_status", Map.of("1", 5L, "two", "completed", "2", "dancing", "-1", "x"));
        CloudVideo video = read(fields);
        assertThat(fieldsOf(video))
                .containsExactlyInAnyOrder(
                        "clips_status.1", "clips_status", "clips_status", "clips_status.2");
        Oddity odd =
                video.oddities().stream()
                        .filter(one -> one.field().equals("clips_status.1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(odd.document()).isEqualTo(new DocumentName("v2_veo_operations", VIDEO));
        assertThat(odd.problem().headline())
                .isEqualTo(
                        "In v2_veo_operations/"
                                + VIDEO
                                + ", clips_status.1 is a number where text belongs.");
        assertThat(odd.problem().in(java.util.Locale.FRENCH).headline()).contains("un nombre");
        assertThat(video.blocks())
                .extracting(CloudBlock::state)
                .containsExactly(State.RUNNING, State.UNKNOWN);
    }

    @Test
    void ofTenThousandBlocksTheFirstThousandAreReadAndTheRestIsOneOddity() {
        String[] words = new String[10_000];
        java.util.Arrays.fill(words, "completed");
        CloudVideo video = read(Written.parallel("completed", words));
        assertThat(video.blocks()).hasSize(1_000);
        assertThat(video.blocks().getLast().number()).isEqualTo(1_000);
        assertThat(video.script().orElseThrow().blocks()).hasSize(Script.MAX_BLOCKS);
        assertThat(fieldsOf(video)).contains("operations", "clips_status", "blocks");
    }

    @Test
    void veryManyOdditiesAreCountedAndNotListed() {
        Map<String, Object> words = new HashMap<>();
        for (int i = 1; i <= 1_000; i++) {
            words.put(String.valueOf(i), (long) i);
        }
        Map<String, Object> fields = Written.parallel("completed", "completed");
        fields.put("clips_status", words);
        assertThat(read(fields).oddities()).hasSizeLessThan(60);
        assertThat(read(fields).oddities().getLast().problem().code()).isEqualTo("CLOUD-ODDITIES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a b", "é", "a\\b", "x\u0000y"})
    void aVideoWithANameThatIsNoFoldersIsRefused(String id) {
        assertThatThrownBy(() ->
                        reader.read(
                                Written.document(
                                        "v2_veo_operations",
                                        id,
                                        Written.parallel("completed", "completed")),
                                Optional.empty()))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("CLOUD-VIDEO-ID"));
    }

    @Test
    void aDocumentWithoutAnyBlockIsRefused() {
        assertThatThrownBy(() -> read(Map.of("status", "initializing")))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("CLOUD-NO-BLOCKS"));
    }

    @Test
    void aPlaceOutsideOfTheVideoIsNotBelieved() {
        Map<String, Object> fields = Written.old("processing", "ready", "ready", "ready");
        Map<String, Object> clips = new HashMap<>();
        String own = "gs://old-bucket/video_clips/" + VIDEO;
        int number = 0;
        for (String uri :
                List.of(
                        "gs://other-bucket/video_clips/" + VIDEO + "/clip_1/a.mp4",
                        own + "/clip_2/../../secret.mp4",
                        own + "/clip_3/..",
                        "https://example.com/a.mp4",
                        "file:///etc/passwd")) {
            Map<String, Object> clip = Written.oldClip("ready", ++number);
            clip.put("gcs_uri", uri);
            clips.put(String.valueOf(number), clip);
        }
        fields.put("clips", clips);
        fields.put("bucket_name", "old-bucket");
        CloudVideo video = old(fields, List.of());
        assertThat(video.blocks())
                .allSatisfy(block ->
                        assertThat(block.clip())
                                .isEqualTo(
                                        "video_clips/" + VIDEO + "/clip_" + block.number() + "/"));
        assertThat(video.oddities()).hasSize(5);
        fields.put("bucket_name", "../x");
        assertThat(old(fields, List.of()).bucket()).isEqualTo("tiktok-pipeline-artifacts-my-film");
        Map<String, Object> film = Written.parallel("completed", "completed");
        film.put("final_url", "gs://elsewhere/other/final.mp4");
        assertThat(fieldsOf(read(film))).containsExactly("final_url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../x", "a b", "projects/p/../q", "/x", "x//y", "a\nb", "http://x?y"})
    void anOperationThatIsNoNameIsNotAskedFor(String name) {
        Map<String, Object> fields =
                Written.parallel("generating_parallel", "generating", "completed");
        fields.put("operations", Map.of("1", name, "2", operation(2)));
        CloudVideo video = read(fields);
        assertThat(video.blocks().getFirst().operation()).isEmpty();
        assertThat(video.blocks().get(1).operation()).isPresent();
        assertThat(fieldsOf(video)).containsExactly("operations.1");
    }

    @Test
    void aFieldOfABlockThatTheScriptWouldBeRefusedForIsLeftOutAlone() {
        Map<String, Object> odd = new HashMap<>(Written.block(2));
        odd.put("dialogue", 5L);
        odd.put("visuel", "Plan\u0000 2");
        odd.put("duration", 900L);
        odd.put("rushes", Map.of("id", "../../x"));
        odd.put("mood", Map.of("blue", 0.5));
        Map<String, Object> fields = Written.parallel("completed", "completed", "completed");
        fields.put("blocks", List.of(Written.block(1), odd));
        CloudVideo video = read(fields);
        Script script = video.script().orElseThrow();
        assertThat(script.blocks().get(1).dialogue()).isEmpty();
        assertThat(script.blocks().get(1).visual()).isEqualTo("Plan 2");
        assertThat(script.blocks().get(1).seconds()).isEqualTo(8);
        assertThat(script.blocks().get(1).extras().fields().has("mood")).isTrue();
        assertThat(fieldsOf(video))
                .containsExactlyInAnyOrder(
                        "blocks[1].dialogue", "blocks[1].duration", "blocks[1].rushes");
    }

    @Test
    void blocksOutOfOrderAreReadInTheirOrderAndAGapMakesNoScript() {
        Map<String, Object> fields = Written.parallel("completed", "completed", "completed");
        fields.put("blocks", List.of(Written.block(2), Written.block(1)));
        assertThat(read(fields).script().orElseThrow().blocks().getFirst().dialogue())
                .isEqualTo("Phrase 1.");
        List<Object> gap = new ArrayList<>(List.of(Written.block(1), Written.block(3)));
        fields.put("blocks", gap);
        CloudVideo video = read(fields);
        assertThat(video.script()).isEmpty();
        assertThat(video.blocks()).as("its clips are read all the same").hasSize(2);
        assertThat(video.oddities())
                .singleElement()
                .matches(oddity -> oddity.problem().code().equals("CLOUD-SCRIPT"));
    }

    private CloudVideo read(Map<String, Object> fields) {
        return reader.read(Written.operations(fields), Optional.empty());
    }

    private CloudVideo old(Map<String, Object> fields, List<Map<String, Object>> clips) {
        List<PipelineDocument> documents = new ArrayList<>();
        for (Map<String, Object> clip : clips) {
            documents.add(Written.document("video_operations", "op" + documents.size(), clip));
        }
        return reader.readOld(Written.document("video_status", fields), documents);
    }

    private static List<String> fieldsOf(CloudVideo video) {
        return video.oddities().stream().map(Oddity::field).toList();
    }
}
