package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.CloudStudio.untilWords;
import static studio.rushes.sharing.CloudStudio.words;
import static studio.rushes.sharing.Written.VIDEO;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;

/** A real session that follows documents as the pipeline writes them. */
class CloudFollowerTest {
    private static final String OPERATIONS = "v2_veo_operations";

    @TempDir private Path root;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final BlockingQueue<CloudVideo> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Problem> troubles = new ArrayBlockingQueue<>(1_000);
    private CloudStudio studio;
    private @Nullable CloudFollower follower;

    @BeforeEach
    void open() {
        studio = new CloudStudio(root);
    }

    @AfterEach
    void close() {
        follower().close();
        worker.close();
        studio.close();
    }

    private CloudFollower follower() {
        return Objects.requireNonNull(follower);
    }

    private ProjectSession follow(CloudVideo video) throws InterruptedException {
        ProjectSession session = studio.open(video);
        follower =
                new CloudFollower(
                        new CloudFollower.Cloud(
                                studio.documents, Written.NAMES, studio.projects, studio.films),
                        session,
                        CloudLink.of(studio.folder).orElseThrow(),
                        worker,
                        later::add,
                        new CloudFollower.Listener() {
                            @Override
                            public void heard(CloudVideo now) {
                                heard.add(now);
                            }

                            @Override
                            public void trouble(Problem problem) {
                                troubles.add(problem);
                            }
                        });
        follower.start();
        return session;
    }

    private ProjectSession follow(Map<String, Object> fields) throws InterruptedException {
        studio.documents.put(OPERATIONS, VIDEO, fields);
        return follow(studio.video(fields));
    }

    @Test
    void aBlockIsSeenToRunToBeDoneAndToFailAsItsDocumentSaysIt() throws Exception {
        ProjectSession session =
                follow(Written.parallel("generating_parallel", "generating", "generating"));
        untilWords(session, "GENERATING", "GENERATING");
        studio.putClips(1);
        studio.documents.put(
                OPERATIONS,
                VIDEO,
                Written.parallel("generating_parallel", "completed", "generating"));
        untilWords(session, "READY", "GENERATING");
        studio.documents.put(OPERATIONS, VIDEO, Written.parallel("failed", "completed", "failed"));
        untilWords(session, "READY", "FAILED");
        assertThat(studio.clips(session)).containsExactly("clip 1");
        assertThat(troubles).isEmpty();
    }

    @Test
    void aNewJobOfABlockIsAnotherTake() throws Exception {
        ProjectSession session = follow(Written.parallel("failed", "failed"));
        untilWords(session, "FAILED");
        Map<String, Object> again = Written.parallel("generating_parallel", "generating");
        again.put("operations", Map.of("1", Written.operation(7)));
        studio.documents.put(OPERATIONS, VIDEO, again);
        untilWords(session, "FAILED", "GENERATING");
    }

    @Test
    void theFilmComesWhenTheVideoIsDone() throws Exception {
        studio.putClips(1);
        ProjectSession session = follow(Written.parallel("ready_for_assembly", "completed"));
        untilWords(session, "READY");
        studio.bucket.put(VIDEO + "/final.mp4", "clip: the film");
        Map<String, Object> done = Written.parallel("completed", "completed");
        done.put("final_url", "gs://" + Written.BUCKET + "/" + VIDEO + "/final.mp4");
        studio.documents.put(OPERATIONS, VIDEO, done);
        while (!(next().state() instanceof CloudState.Done)) {
            assertThat(troubles).isEmpty();
        }
        worker.close();
        assertThat(studio.folder.film()).hasContent("clip: the film");
    }

    @Test
    void whatABucketThatIsAwayKeepsBackComesWhenItIsThereAgainAndIsToldOnce() throws Exception {
        studio.putClips(1);
        Map<String, Object> fields = Written.parallel("generating_parallel", "completed");
        fields.put("operations", Map.of());
        studio.documents.put(OPERATIONS, VIDEO, fields);
        CloudVideo video = studio.video(fields);
        studio.bucket.refused = Optional.of(Problem.of("BUCKET-NO-ANSWER"));
        ProjectSession session = follow(video);
        next();
        again();
        next();
        assertThat(troubles).extracting(Problem::code).containsExactly("BUCKET-NO-ANSWER");
        assertThat(words(session)).isEmpty();
        studio.bucket.refused = Optional.empty();
        again();
        untilWords(session, "READY");
    }

    @Test
    void aDocumentThatMakesNoSenseForAWhileChangesNothing() throws Exception {
        ProjectSession session = follow(Written.parallel("generating_parallel", "generating"));
        untilWords(session, "GENERATING");
        studio.documents.put(OPERATIONS, VIDEO, Map.of("status", 5L));
        assertThat(troubles.poll(30, TimeUnit.SECONDS))
                .matches(p -> p.code().equals("CLOUD-NO-BLOCKS"));
        assertThat(words(session)).containsExactly("GENERATING");
        studio.putClips(1);
        studio.documents.put(OPERATIONS, VIDEO, Written.parallel("completed", "completed"));
        untilWords(session, "READY");
    }

    @Test
    void anOldVideosSingleClipsAreFollowedToo() throws Exception {
        studio.close();
        studio = new CloudStudio(root, true);
        Map<String, Object> fields = Written.old("processing", "pending");
        fields.put("clips", Map.of("1", Map.of("status", "pending", "prompt", "Wide shot 1")));
        studio.documents.put("video_status", VIDEO, fields);
        ProjectSession session = follow(studio.oldVideo(fields));
        assertThat(next().blocks().getFirst().operation()).isEmpty();
        studio.documents.put("video_operations", "a", Written.oldOperation(1, "pending", 1));
        untilWords(session, "GENERATING");
        studio.old.put("video_clips/" + VIDEO + "/clip_1/sample_0.mp4", "clip one");
        studio.documents.put("video_status", VIDEO, Written.old("processing", "ready"));
        untilWords(session, "READY");
    }

    @Test
    void whatFailedIsMadeHereOnlyByWhoRunsTheVideo() throws Exception {
        ProjectSession session = follow(Written.parallel("failed", "failed"));
        untilWords(session, "FAILED");
        assertThatThrownBy(() -> follower().retryFailed(() -> false))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("CLOUD-NOT-OURS"));
        assertThat(studio.generator.submitted).isEmpty();
        assertThat(follower().retryFailed(() -> true)).hasSize(1);
        untilWords(session, "GENERATING");
        assertThat(studio.generator.submitted).hasSize(1);
    }

    @Test
    void afterItIsClosedNothingComesIn() throws Exception {
        ProjectSession session = follow(Written.parallel("generating_parallel", "generating"));
        untilWords(session, "GENERATING");
        follower().close();
        studio.putClips(1);
        studio.documents.put(OPERATIONS, VIDEO, Written.parallel("completed", "completed"));
        studio.documents.settle();
        worker.close();
        assertThat(words(session)).containsExactly("GENERATING");
    }

    @Test
    void thatAVideoMayNotBeWatchedOrIsGoneIsTold() throws Exception {
        Map<String, Object> fields = Written.parallel("generating_parallel", "generating");
        follow(studio.video(fields));
        assertThat(troubles.poll(30, TimeUnit.SECONDS)).matches(p -> p.code().equals("CLOUD-GONE"));
        follower().close();
        studio.documents.refused.put(OPERATIONS, Problem.of("BUCKET-PERMISSION"));
        follower().start();
        assertThat(troubles.poll(30, TimeUnit.SECONDS))
                .matches(p -> p.code().equals("BUCKET-PERMISSION"));
    }

    private CloudVideo next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    private void again() throws InterruptedException {
        Optional.ofNullable(later.poll(30, TimeUnit.SECONDS)).orElseThrow().run();
    }
}
