package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.sharing.ShareRig.DOCUMENT;
import static studio.rushes.sharing.ShareRig.VIDEO;
import static studio.rushes.sharing.ShareRig.script;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.Money;
import studio.rushes.generation.Payments;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Spending;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.sharing.DocumentChange.Guard;

/** The bucket has the pipeline's trigger on it and counts. */
class RunInCloudTest {
    private static final Money BLOCK = Money.dollars("3.20");
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final Script SCRIPT = script("Dawn.", "Noon.", "Night.");
    @TempDir private Path folder;
    private final StepTime time = new StepTime(1);
    private final FakeBucket bucket = new FakeBucket();
    private Caps caps = Caps.NONE;
    private Ledger ledger;
    private SqliteCloudRuns runs;
    private RunInCloud cloud;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("ledger.db"));
        runs = SqliteCloudRuns.open(folder.resolve("rushes.db"));
        cloud =
                new RunInCloud(
                        VIDEO,
                        runs,
                        bucket,
                        Payments.from(
                                new Payments.Account(
                                        ledger, PROJECT, "Harbour", () -> caps, ZoneOffset.UTC)),
                        new RunInCloud.Prices("cloud", _ -> BLOCK),
                        time::now,
                        UUID::randomUUID);
    }

    @AfterEach
    void close() {
        ledger.close();
        runs.close();
    }

    private void openAgain() {
        close();
        open();
    }

    private CloudRun start() throws InterruptedException {
        return cloud.start(SCRIPT, BLOCK.times(3), folder.resolve("cache"));
    }

    private Money counted() {
        return Spending.of(ledger.of(PROJECT)).counts();
    }

    @Test
    void theOfferSaysWhatEachBlockCostsAndBuysNothing() {
        CloudOffer offer = cloud.offer(SCRIPT);
        assertThat(offer.lines()).hasSize(3);
        assertThat(offer.total()).isEqualTo(BLOCK.times(3));
        assertThat(offer.refusal()).isEmpty();
        assertThat(bucket.purchases).isZero();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void itIsBoughtOnceAndCounts() throws Exception {
        assertThat(start().stage()).isEqualTo(CloudRun.Stage.SENT);
        assertThat(bucket.purchases).isEqualTo(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
        assertThat(new String(bucket.bytes(VIDEO.script()), StandardCharsets.UTF_8))
                .contains("Dawn.");
        assertThatThrownBy(this::start).isInstanceOf(StudioException.class);
        openAgain();
        assertThatThrownBy(this::start).hasMessageContaining("CLOUD-RUN-ONCE");
        assertThat(bucket.purchases).isEqualTo(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    @Test
    void anotherPriceThanWasConfirmedBuysNothing() {
        assertThatThrownBy(() -> cloud.start(SCRIPT, BLOCK, folder))
                .hasMessageContaining("CLOUD-RUN-PRICE");
        assertThat(bucket.purchases).isZero();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void beyondTheCapNothingIsBoughtAndNothingSetAside() {
        caps = Caps.perProject(BLOCK.times(2));
        assertThatThrownBy(this::start).isInstanceOf(StudioException.class);
        assertThat(bucket.purchases).isZero();
        assertThat(counted()).isEqualTo(Money.ZERO);
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void aScriptThatIsThereAlreadyIsNeverSentAgain() {
        bucket.land(VIDEO.script(), new byte[] {1});
        assertThatThrownBy(this::start).hasMessageContaining("CLOUD-RUN-THERE");
        assertThat(bucket.purchases).isEqualTo(1);
        assertThat(counted()).isEqualTo(Money.ZERO);
    }

    @Test
    void killedBeforeTheUploadItIsLookedForAndNotSentByItself() throws Exception {
        bucket.deathBefore = new Killed();
        assertThatThrownBy(this::start).isInstanceOf(Killed.class);
        openAgain();
        assertThat(counted()).isEqualTo(BLOCK.times(3));
        assertThat(cloud.underWay()).isPresent();
        assertThatThrownBy(this::start).hasMessageContaining("CLOUD-RUN-ONCE");
        assertThat(cloud.look().map(CloudRun::stage)).contains(CloudRun.Stage.NOT_SENT);
        assertThat(bucket.purchases).isZero();
        assertThat(counted()).isEqualTo(Money.ZERO);
        start();
        assertThat(bucket.purchases).isEqualTo(1);
    }

    @Test
    void killedAfterTheUploadItIsFoundAndNotSentAgain() throws Exception {
        bucket.deathAfter = new Killed();
        assertThatThrownBy(this::start).isInstanceOf(Killed.class);
        openAgain();
        assertThat(cloud.look().map(CloudRun::stage)).contains(CloudRun.Stage.SENT);
        assertThat(cloud.look()).isEmpty();
        assertThat(bucket.purchases).isEqualTo(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    /** Opening a project gives back what its takes do not know. */
    @Test
    void whatWasGivenBackMeanwhileCountsAgain() throws Exception {
        bucket.deathAfter = new Killed();
        assertThatThrownBy(this::start).isInstanceOf(Killed.class);
        runs.all().getFirst().parts().forEach(part -> ledger.free(part.attempt(), time.now()));
        openAgain();
        cloud.look();
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    @Test
    void anAnswerThatWasLostIsLookedFor() throws Exception {
        bucket.deathAfter = null;
        assertThat(cloud.look()).isEmpty();
        bucket.trouble = FakeDocuments.NO_ANSWER;
        assertThatThrownBy(this::start).isInstanceOf(StudioException.class);
        bucket.trouble = null;
        assertThat(bucket.purchases).isZero();
    }

    @Test
    void whileThePipelineMakesItNothingGoesOutHereAndNothingIsWritten() throws Exception {
        FakeDocuments documents = new FakeDocuments(time::now);
        try (ShareRig studio = new ShareRig(time, folder, documents, bucket, "rushes/one")) {
            studio.share.share();
            time.settle();
            var take = ShareRig.take(1, new TakeState.Queued(time.now()), false);
            assertThat(studio.gate.claim(take)).isEmpty();
            studio.cloud.start(SCRIPT, Money.ZERO, folder.resolve("cache"));
            studio.share.handedOver();
            assertThat(studio.gate.closed(take).map(Problem::code)).contains("CLOUD-RUN-UNDER-WAY");
            thePipelineWrites(documents, "generating_parallel");
            int written = documents.written.size();
            studio.ready(2, "clip");
            time.pass(Duration.ofMinutes(5));
            assertThat(documents.written).hasSize(written);
            assertThat(studio.share.running()).isEqualTo(new Running.InCloud());

            thePipelineWrites(documents, "completed");
            time.settle();
            assertThat(studio.cloud.underWay()).isEqualTo(Optional.empty());
            assertThat(studio.gate.closed(take).map(Problem::code)).contains("LEASE-NOT-HELD");
        }
    }

    private static void thePipelineWrites(FakeDocuments documents, String status) {
        documents.remove(DOCUMENT);
        documents.write(
                new DocumentChange(
                        DOCUMENT,
                        Map.of(
                                HeardFields.STATUS,
                                status,
                                HeardFields.BLOCKS,
                                BlockFields.of(SCRIPT)),
                        new Guard.Absent()));
    }
}
