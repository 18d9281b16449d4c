package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.CloudStudio.untilWords;
import static studio.rushes.sharing.CloudStudio.words;
import static studio.rushes.sharing.Written.VIDEO;
import static studio.rushes.sharing.Written.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;
import studio.rushes.script.ScriptReader;

class CloudProjectTest {
    @TempDir private Path root;
    private CloudStudio studio;

    @BeforeEach
    void open() {
        studio = new CloudStudio(root);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aVideoThatIsDoneComesWithAllItsClipsChosenAndItsScript() throws Exception {
        studio.putClips(1, 2, 3);
        CloudVideo video =
                studio.video(Written.parallel("completed", "completed", "completed", "completed"));
        ProjectSession session = studio.open(video);
        CloudProject.Adopted adopted = studio.projects.adopt(video, session);
        assertThat(adopted.problems()).isEmpty();
        untilWords(session, "READY", "READY", "READY");
        assertThat(studio.clips(session)).containsExactly("clip 1", "clip 2", "clip 3");
        assertThat(session.takes().all()).allMatch(Take::chosen);
        assertThat(session.takes().all()).allMatch(session.takes()::isCurrent);
        assertThat(spoken(session.book().script()))
                .containsExactly("Phrase 1.", "Phrase 2.", "Phrase 3.");
        assertThat(studio.generator.submitted).isEmpty();
    }

    private static List<String> spoken(Script script) {
        return script.blocks().stream().map(Block::dialogue).toList();
    }

    @Test
    void eachBlockComesInAsItIsOverThere() throws Exception {
        studio.putClips(1);
        Map<String, Object> fields =
                Written.parallel("failed", "completed", "generating", "failed", "error");
        fields.put("error_message", "Quota exceeded");
        CloudVideo video = studio.video(fields);
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "READY", "GENERATING", "FAILED", "FAILED");
        Problem why = session.takes().all().getLast().state().trouble().orElseThrow();
        assertThat(why.headline())
                .isEqualTo("Block 4 failed in the cloud pipeline: Quota exceeded");
        TakeState.Generating running = (TakeState.Generating) session.takes().all().get(1).state();
        assertThat(running.operation().value()).isEqualTo(operation(2));
        assertThat(running.since()).as("of the document").isEqualTo(Written.CREATED);
    }

    @Test
    void openingItAgainChangesNothing() throws Exception {
        studio.putClips(1);
        CloudVideo video =
                studio.video(
                        Written.parallel(
                                "generating_parallel", "completed", "generating", "failed"));
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "READY", "GENERATING", "FAILED");
        studio.close(session);
        assertThat(studio.projects.create(video, studio.folder)).isEmpty();
        ProjectSession again = studio.open();
        studio.projects.adopt(video, again);
        assertThat(words(again)).containsExactly("READY", "GENERATING", "FAILED");
        assertThat(studio.bucket.fetched).hasSize(1);
    }

    @Test
    void whatMovedOnOverThereMovesOnHere() throws Exception {
        CloudVideo before =
                studio.video(Written.parallel("generating_parallel", "generating", "generating"));
        ProjectSession session = studio.open(before);
        studio.projects.adopt(before, session);
        assertThat(words(session)).containsExactly("GENERATING", "GENERATING");
        studio.putClips(1);
        CloudVideo after = studio.video(Written.parallel("failed", "completed", "failed"));
        studio.projects.adopt(after, session);
        untilWords(session, "READY", "FAILED");
        assertThat(studio.clips(session)).containsExactly("clip 1");
    }

    @Test
    void aBlockThatWasGivenUpHereAndIsDoneThereAllTheSameComesOnce() throws Exception {
        CloudVideo before = studio.video(Written.parallel("generating_parallel", "generating"));
        studio.generator.polls.put(operation(1), new Poll.Vanished());
        ProjectSession session = studio.open(before);
        studio.projects.adopt(before, session);
        untilWords(session, "EXPIRED");
        studio.putClips(1);
        CloudVideo after = studio.video(Written.parallel("completed", "completed"));
        studio.projects.adopt(after, session);
        studio.projects.adopt(after, session);
        untilWords(session, "EXPIRED", "READY");
        studio.projects.adopt(after, session);
        assertThat(words(session)).containsExactly("EXPIRED", "READY");
        assertThat(session.takes().all().getLast().chosen()).isTrue();
    }

    @Test
    void aJobThatAnswers404IsFoundInTheBucketBeforeItIsCalledLost() throws Exception {
        studio.generator.polls.put(operation(1), new Poll.Vanished());
        CloudVideo video = studio.video(Written.parallel("generating_parallel", "completed"));
        ProjectSession session = studio.open(video);
        studio.putClips(1);
        studio.bucket.refused = Optional.of(Problem.of("BUCKET-NO-ANSWER"));
        CloudProject.Adopted adopted = studio.projects.adopt(video, session);
        assertThat(adopted.again()).isTrue();
        studio.bucket.refused = Optional.empty();
        untilWords(session, "READY");
        assertThat(studio.generator.submitted).isEmpty();
    }

    @Test
    void aClipThatAnOlderJobLeftIsNotTakenForTheOneThatRuns() throws Exception {
        studio.putClips(1);
        studio.generator.polls.put(operation(1), new Poll.Vanished());
        CloudVideo video = studio.video(Written.parallel("generating_parallel", "generating"));
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "EXPIRED");
    }

    @Test
    void aJobThatIsDoneWithItsGeneratorIsBroughtBeforeThePipelineSaysSo() throws Exception {
        studio.bucket.put("else/where.mp4", "clip of the generator");
        studio.generator.polls.put(
                operation(1),
                new Poll.Done(new ClipLocation("gs://" + Written.BUCKET + "/else/where.mp4")));
        CloudVideo video = studio.video(Written.parallel("generating_parallel", "generating"));
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "READY");
        assertThat(studio.clips(session)).containsExactly("clip of the generator");
    }

    @Test
    void aClipThatIsSaidToBeDoneAndIsNotThereIsAProblemThatNamesItsBlock() throws Exception {
        Map<String, Object> fields = Written.parallel("completed", "completed", "completed");
        fields.put("operations", Map.of());
        studio.putClips(2);
        CloudVideo video = studio.video(fields);
        ProjectSession session = studio.open(video);
        CloudProject.Adopted adopted = studio.projects.adopt(video, session);
        assertThat(adopted.problems())
                .extracting(Problem::code)
                .containsExactly("CLOUD-CLIP-MISSING");
        untilWords(session, "READY");
    }

    @Test
    void aClipThatIsNoVideoFailsAloneAndTheRestComes() throws Exception {
        studio.putClips(1);
        studio.bucket.put(VIDEO + "/block_2.mp4", "<html>");
        CloudVideo video = studio.video(Written.parallel("completed", "completed", "completed"));
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        CloudStudio.until(session, () -> words(session).indexOf("READY") == 0);
        CloudStudio.until(
                session, () -> session.takes().all().get(1).state().trouble().isPresent());
        assertThat(session.takes().all().get(1).isReady()).isFalse();
        assertThat(studio.generator.submitted).isEmpty();
    }

    @Test
    void aChainedVideoBringsWhatItsBucketHasAndFollowsTheCurrentBlock() throws Exception {
        studio.putClips(1);
        CloudVideo video = studio.video(Written.chained("generating_block_2", 2));
        ProjectSession session = studio.open(video);
        CloudProject.Adopted adopted = studio.projects.adopt(video, session);
        assertThat(adopted.problems()).isEmpty();
        untilWords(session, "READY", "GENERATING");
        CloudVideo next = studio.video(Written.chained("generating_block_3", 3));
        studio.putClips(2);
        studio.projects.adopt(next, session);
        CloudStudio.until(session, () -> words(session).size() >= 3);
        assertThat(words(session)).contains("GENERATING");
    }

    @Test
    void aVideoOfTheFirstVersionOpensWithItsSilentClips() throws Exception {
        studio.close();
        studio = new CloudStudio(root, true);
        studio.old.put("video_clips/" + VIDEO + "/clip_1/sample_0.mp4", "clip one");
        studio.old.put("video_clips/" + VIDEO + "/clip_3/odd name.mp4", "clip three");
        CloudVideo video =
                studio.oldVideo(
                        Written.old("processing", "ready", "pending", "abandoned", "failed"));
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "READY", "GENERATING", "READY", "FAILED");
        assertThat(studio.clips(session))
                .as("one that was given up there lies in its folder all the same")
                .containsExactly("clip one", "clip three");
        Script script = session.book().script();
        assertThat(script.seconds()).isEqualTo(16);
        assertThat(script.blocks().getFirst().visual()).isEqualTo("Wide shot 1");
    }

    @Test
    void whatFailedThereIsAskedForHereOnlyWhenSomebodySaysSoAndAtMostThreeTimes() throws Exception {
        CloudVideo video = studio.video(Written.parallel("failed", "failed", "completed"));
        studio.putClips(2);
        ProjectSession session = studio.open(video);
        studio.projects.adopt(video, session);
        untilWords(session, "FAILED", "READY");
        assertThat(studio.generator.submitted).isEmpty();
        for (int time = 1; time <= 3; time++) {
            assertThat(session.takes().adopting().retryFailed()).hasSize(1);
            assertThat(session.takes().adopting().retryFailed()).as("it runs").isEmpty();
            CloudStudio.until(session, () -> words(session).indexOf("GENERATING") == 0);
            String job =
                    ((TakeState.Generating) session.takes().all().getFirst().state())
                            .operation()
                            .value();
            studio.generator.polls.put(job, new Poll.Failed(Problem.of("TAKE-VANISHED"), false));
            untilWords(session, "FAILED", "READY");
        }
        assertThat(session.takes().adopting().retryFailed()).isEmpty();
        assertThat(studio.generator.submitted).hasSize(3);
    }

    @Test
    void aScriptInTheBucketThatSaysTheSameIsNoNews() throws Exception {
        CloudVideo video = studio.video(Written.parallel("completed", "completed"));
        studio.bucket.put(
                VIDEO + "/script_v2.json", ScriptFile.write(video.script().orElseThrow()));
        assertThat(studio.projects.create(video, studio.folder)).isEmpty();
        assertThat(Files.exists(studio.folder.root().resolve(CloudProject.OTHER_SCRIPT))).isFalse();
    }

    @Test
    void whereTheScriptsDifferTheDocumentsCountsAndBothAreKept() throws Exception {
        CloudVideo video = studio.video(Written.parallel("completed", "completed"));
        String other =
                "{\"video_id\":\"../../x\",\"blocks\":[{\"bloc\":1,\"dialogue\":\"Autre.\",\"visuel\":\"v\"}]}"
                        .replace("../../x", "other");
        studio.bucket.put(VIDEO + "/script_v2.json", other);
        List<Problem> problems = studio.projects.create(video, studio.folder);
        assertThat(problems).extracting(Problem::code).containsExactly("CLOUD-SCRIPTS-DIFFER");
        assertThat(problems.getFirst().line()).contains(VIDEO, CloudProject.OTHER_SCRIPT);
        assertThat(spoken(ScriptReader.read(studio.folder.script()))).containsExactly("Phrase 1.");
        assertThat(studio.folder.root().resolve(CloudProject.OTHER_SCRIPT)).hasContent(other);
    }

    @Test
    void aScriptInTheBucketThatIsNoneDoesNotKeepTheVideoFromOpening() throws Exception {
        CloudVideo video = studio.video(Written.parallel("completed", "completed"));
        studio.bucket.put(VIDEO + "/script_v2.json", "{\"blocks\": [");
        assertThat(studio.projects.create(video, studio.folder))
                .extracting(Problem::code)
                .containsExactly("CLOUD-SCRIPT-BUCKET");
        assertThat(ScriptReader.read(studio.folder.script()).blocks()).hasSize(1);
    }

    @Test
    void aDocumentWithoutBlocksTakesTheBucketsScriptUnderItsOwnName() throws Exception {
        Map<String, Object> fields = Written.parallel("completed", "completed");
        fields.remove("blocks");
        CloudVideo video = studio.video(fields);
        assertThatThrownBy(() -> studio.projects.create(video, studio.folder))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("CLOUD-NO-SCRIPT"));
        studio.bucket.put(
                VIDEO + "/script_v2.json",
                "{\"video_id\":\"other\",\"blocks\":[{\"dialogue\":\"a\",\"visuel\":\"b\"}]}");
        studio.putClips(1);
        ProjectSession session = studio.open(video);
        assertThat(session.book().script().videoId()).isEqualTo(VIDEO);
        studio.projects.adopt(video, session);
        untilWords(session, "READY");
    }

    @Test
    void aFolderOfAnotherProjectIsLeftAlone() throws Exception {
        CloudVideo video = studio.video(Written.parallel("completed", "completed"));
        ProjectSession.create(studio.folder, video.script().orElseThrow());
        assertThatThrownBy(() -> studio.projects.create(video, studio.folder))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("PROJECT-EXISTS"));
        assertThat(Files.exists(studio.folder.cloud())).isFalse();
        assertThat(CloudLink.of(studio.folder)).isEmpty();
    }

    @Test
    void aClipMadeOfOtherWordsThanTheProjectHasByNowIsNotTakenForOneOfThem() throws Exception {
        studio.putClips(1, 2);
        CloudVideo video = studio.video(Written.parallel("completed", "completed", "completed"));
        ProjectSession session = studio.open(video);
        Map<String, Object> other = new HashMap<>(Written.block(2));
        other.put("dialogue", "Changed over there.");
        Map<String, Object> fields = Written.parallel("completed", "completed", "completed");
        fields.put("blocks", List.of(Written.block(1), other));
        studio.projects.adopt(studio.video(fields), session);
        untilWords(session, "READY", "READY");
        assertThat(session.takes().all())
                .extracting(session.takes()::isCurrent)
                .containsExactly(true, false);
    }

    @Test
    void whoOnlyWatchesTheProjectDoesNotAdopt() throws Exception {
        studio.putClips(1);
        CloudVideo video = studio.video(Written.parallel("completed", "completed"));
        studio.open(video);
        ProjectSession watching = studio.open();
        assertThat(watching.watching()).isTrue();
        assertThatThrownBy(() -> studio.projects.adopt(video, watching))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("PROJECT-WATCHED");
    }

    @Test
    void whoseItIsIsNotedOnceAndStays() throws Exception {
        studio.projects.create(
                studio.video(Written.parallel("completed", "completed")), studio.folder);
        assertThat(CloudLink.of(studio.folder).orElseThrow().project()).isEmpty();
        CloudLink.place(studio.folder, "my-film");
        CloudLink.place(studio.folder, "another-film");
        assertThat(CloudLink.of(studio.folder).orElseThrow().project()).contains("my-film");
    }

    @Test
    void theLinkIsCheckedBeforeItIsBelieved() throws Exception {
        ProjectFolder folder = studio.folder;
        Files.createDirectories(folder.root());
        for (String note :
                List.of(
                        "{",
                        "[]",
                        "{\"video\":\"../x\",\"collection\":\"c\"}",
                        "{\"video\":\"x\",\"collection\":\"a/b\"}")) {
            Files.writeString(folder.cloud(), note);
            assertThatThrownBy(() -> CloudLink.of(folder))
                    .isInstanceOfSatisfying(
                            StudioException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("CLOUD-LINK"));
        }
    }
}
