package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.ShareRig.DOCUMENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;

/** What is asked of the cloud before money goes out. */
class SubmitClaimsTest {
    private static final String NOT_HELD = "LEASE-NOT-HELD";
    private static final String ELSEWHERE = "LEASE-BLOCK-ELSEWHERE";
    @TempDir private Path folder;
    private final StepTime time = new StepTime(1);
    private final FakeDocuments documents = new FakeDocuments(time::now);
    private final FakeBucket bucket = new FakeBucket();
    private final Take queued = ShareRig.take(1, new TakeState.Queued(StepTime.NOON), false);
    private ShareRig one;
    private ShareRig two;

    @BeforeEach
    void share() throws Exception {
        one = rig("one");
        two = rig("two");
        one.share.share();
        time.settle();
        two.share.join();
        time.settle();
    }

    private ShareRig rig(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        return new ShareRig(time, place, documents, bucket, "rushes/" + name);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private Optional<String> claim(ShareRig studio) throws InterruptedException {
        return studio.gate.claim(queued).map(Problem::code);
    }

    private void twoTakesOver() throws InterruptedException {
        two.share.run(true);
        time.settle();
    }

    @Test
    void onlyWhoRunsTheVideoSubmits() throws Exception {
        assertThat(claim(two)).contains(NOT_HELD);
        assertThat(claim(one)).isEmpty();
        twoTakesOver();
        assertThat(one.gate.closed(queued).map(Problem::code)).contains(NOT_HELD);
        assertThat(claim(one)).contains(NOT_HELD);
    }

    @Test
    void aSharedProjectIsShutUntilItIsKnownWhoRunsIt() {
        ShareGate gate =
                ShareGate.of(Optional.of(new Outbox.Share(ShareRig.VIDEO, false)), one.runs.all());
        assertThat(gate.closed(queued).map(Problem::code)).contains(NOT_HELD);
        assertThat(ShareGate.of(Optional.empty(), one.runs.all()).closed(queued)).isEmpty();
    }

    /** It died between the submit and its mirror's next word. */
    @Test
    void aBlockThatAnotherOneWasAboutToHandOverWaitsForAPerson() throws Exception {
        assertThat(claim(one)).isEmpty();
        one.kill();
        time.pass(Duration.ofMinutes(2));
        twoTakesOver();
        assertThat(claim(two)).contains(ELSEWHERE);
        assertThat(two.gate.closed(queued).map(Problem::code)).contains(ELSEWHERE);
        two.share.makeHereToo(1);
        assertThat(claim(two)).isEmpty();
        one = rig("three");
    }

    @Test
    void itsOwnClaimBarsNobodyFromTryingAgain() throws Exception {
        assertThat(claim(one)).isEmpty();
        assertThat(claim(one)).isEmpty();
    }

    @Test
    void aBlockThatFailedThereMayBeMadeHereOnceThatWasAsked() throws Exception {
        claim(one);
        one.is(1, generating("job one"));
        time.settle();
        one.is(1, new TakeState.Failed(time.now(), Samples.PROBLEM));
        time.settle();
        twoTakesOver();
        assertThat(claim(two)).as("words may be stale").contains(ELSEWHERE);
        two.is(1, generating("job one"));
        two.is(1, new TakeState.Failed(time.now(), Samples.PROBLEM));
        assertThat(claim(two)).isEmpty();
    }

    /** It reads the whole document, hesitates, and writes all its words back. */
    @Test
    void aWordThatTheMonitorSetBackIsNoFailure() throws Exception {
        claim(one);
        one.is(1, generating("job one"));
        time.settle();
        twoTakesOver();
        documents.pipelineWrites(DOCUMENT, "clips_status", Map.of("1", "failed"));
        assertThat(claim(two)).contains(ELSEWHERE);
    }

    @Test
    void aBlockWhoseJobIsKnownHereMayBeMadeAgain() throws Exception {
        claim(one);
        one.is(1, generating("job one"));
        time.settle();
        twoTakesOver();
        assertThat(claim(two)).contains(ELSEWHERE);
        two.is(1, generating("job one"));
        assertThat(claim(two)).isEmpty();
    }

    @Test
    void aBlockThatThePipelineMakesIsNotMadeHere() throws Exception {
        documents.pipelineWrites(DOCUMENT, "operations", Map.of("1", "the pipeline's"));
        assertThat(claim(one)).contains(ELSEWHERE);
    }

    @Test
    void theBlockThatAChainedVideoIsAtIsNotMadeHere() throws Exception {
        documents.pipelineWrites(DOCUMENT, "current_block", 1L);
        documents.pipelineWrites(DOCUMENT, "operation_name", "the chain's");
        assertThat(claim(one)).contains(ELSEWHERE);
        documents.pipelineWrites(DOCUMENT, "current_block", 2L);
        assertThat(claim(one)).isEmpty();
    }

    @Test
    void withoutALineNothingGoesOut() throws Exception {
        one.line.trouble = FakeDocuments.NO_ANSWER;
        assertThat(claim(one)).contains(FakeDocuments.NO_ANSWER.code());
    }

    @Test
    void whatAnotherOneSaysOfItsBlocksIsNotWrittenOver() throws Exception {
        claim(one);
        one.is(1, generating("job one"));
        time.settle();
        two.is(1, new TakeState.Failed(time.now(), Samples.PROBLEM));
        twoTakesOver();
        assertThat(two.outbox.next()).isEmpty();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("generating");
        assertThat(documents.at(DOCUMENT, "operations", "1")).isEqualTo("job one");
    }

    /** Withheld while the job was somebody else's to speak of. */
    @Test
    void whatCouldNotBeSaidOfABlockIsSaidOnceItsJobIsKnownHere() throws Exception {
        claim(one);
        one.is(1, generating("job one"));
        time.settle();
        two.is(1, new TakeState.Failed(time.now(), Samples.PROBLEM));
        twoTakesOver();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("generating");

        two.is(1, generating("job one"));
        time.settle();
        two.is(1, new TakeState.Failed(time.now(), Samples.PROBLEM));
        time.settle();
        assertThat(documents.at(DOCUMENT, "clips_status", "1")).isEqualTo("failed");
    }

    private static TakeState generating(String job) {
        return new TakeState.Generating(
                Samples.ATTEMPT,
                new OperationName(job),
                StepTime.NOON,
                StepTime.NOON,
                OptionalDouble.empty());
    }
}
