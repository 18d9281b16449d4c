package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.Line;
import studio.rushes.generation.Caps;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.Money;
import studio.rushes.generation.Payments;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Spending;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/**
 * The pipeline's trigger sits on the bucket and buys with each upload of a script that it hears of;
 * the real client sends, whatever becomes of the line and of the program: bought at most once.
 */
class RunInRealCloudTest {
    private static final Money BLOCK = Money.dollars("3.20");
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final SharedVideo VIDEO = ShareRig.VIDEO;
    private static final Script SCRIPT = ShareRig.script("Dawn.", "Noon.", "Night.");

    @TempDir private Path folder;
    private final AtomicInteger purchases = new AtomicInteger();
    private BucketServer server;
    private Line line;
    private Ledger ledger;
    private SqliteCloudRuns runs;
    private RunInCloud cloud;

    @BeforeEach
    void start() {
        server = new BucketServer();
        server.onUpload(uploaded -> {
            if (uploaded.object().endsWith("/script_v2.json")) {
                purchases.incrementAndGet();
            }
        });
        line = new Line(server.uri().getPort());
        open(bucket());
    }

    private VideoBucket bucket() {
        return BucketServer.open(VIDEO.bucket(), URI.create("http://" + line.host()));
    }

    private void open(VideoBucket through) {
        ledger = SqliteLedger.open(folder.resolve("ledger.db"));
        runs = SqliteCloudRuns.open(folder.resolve("rushes.db"));
        cloud = cloud(through);
    }

    private RunInCloud cloud(VideoBucket through) {
        return new RunInCloud(
                VIDEO,
                runs,
                through,
                Payments.from(
                        new Payments.Account(
                                ledger, PROJECT, "Harbour", () -> Caps.NONE, ZoneOffset.UTC)),
                new RunInCloud.Prices("cloud", _ -> BLOCK),
                InstantSource.system(),
                UUID::randomUUID);
    }

    private void openAgain(VideoBucket through) {
        closeDatabases();
        open(through);
    }

    private void closeDatabases() {
        ledger.close();
        runs.close();
    }

    @AfterEach
    void stop() {
        closeDatabases();
        line.close();
        server.close();
    }

    private CloudRun buy() throws InterruptedException {
        return cloud.start(SCRIPT, BLOCK.times(3), folder.resolve("cache"));
    }

    private Money counted() {
        return Spending.of(ledger.of(PROJECT)).counts();
    }

    @Test
    void theScriptIsSentWholeAndOnce() throws Exception {
        assertThat(buy().stage()).isEqualTo(CloudRun.Stage.SENT);
        assertThat(purchases).hasValue(1);
        assertThat(
                        new String(
                                server.bytes(VIDEO.bucket(), VIDEO.script()).orElseThrow(),
                                StandardCharsets.UTF_8))
                .contains("Dawn.", "Night.");
        openAgain(bucket());
        assertThatThrownBy(this::buy).hasMessageContaining("CLOUD-RUN-ONCE");
        assertThat(purchases).hasValue(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    @Test
    void anAnswerOfTheUploadThatIsLostBuysOnce() throws Exception {
        server.loseAnswers(1);
        assertThat(buy().stage()).isEqualTo(CloudRun.Stage.SENT);
        assertThat(purchases).hasValue(1);
        assertThat(server.uploads(VIDEO.script())).isEqualTo(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    @Test
    void aLineThatIsLostWithTheAnswerIsLookedForWhenItIsBack() throws Exception {
        server.onUpload(_ -> line.cut());
        assertThatThrownBy(this::buy).isInstanceOf(StudioException.class);
        assertThat(purchases).hasValue(1);
        assertThat(cloud.underWay()).isPresent();
        assertThatThrownBy(this::buy).hasMessageContaining("CLOUD-RUN-ONCE");
        line.restore();
        openAgain(bucket());
        assertThatThrownBy(this::buy).hasMessageContaining("CLOUD-RUN-ONCE");
        assertThat(cloud.look().map(CloudRun::stage)).contains(CloudRun.Stage.SENT);
        assertThat(purchases).hasValue(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    @Test
    void killedBetweenTheIntentAndTheUploadNothingIsBoughtByItself() throws Exception {
        openAgain(new Dying(bucket()));
        assertThatThrownBy(this::buy).isInstanceOf(Killed.class);
        assertThat(purchases).hasValue(0);
        openAgain(bucket());
        assertThatThrownBy(this::buy).hasMessageContaining("CLOUD-RUN-ONCE");
        assertThat(cloud.look().map(CloudRun::stage)).contains(CloudRun.Stage.NOT_SENT);
        assertThat(purchases).hasValue(0);
        assertThat(counted()).isEqualTo(Money.ZERO);
        buy();
        assertThat(purchases).hasValue(1);
    }

    @Test
    void aDoubleClickBuysOnce() throws Exception {
        assertThat(sent(List.of(this::buy, this::buy, this::buy))).isEqualTo(1);
        assertThat(purchases).hasValue(1);
        assertThat(counted()).isEqualTo(BLOCK.times(3));
    }

    /** Each may believe that it was the one that sent it, for the same bytes lie there. */
    @Test
    void aSecondProgramThatBuysTheSameAtTheSameMomentBuysNothingMore() throws Exception {
        RunInCloud second = cloud(bucket());
        Path other = folder.resolve("other");
        assertThat(sent(List.of(this::buy, () -> second.start(SCRIPT, BLOCK.times(3), other))))
                .isPositive();
        assertThat(purchases).hasValue(1);
    }

    /** How many of these, all at once, say that they sent it. */
    private static int sent(List<Callable<CloudRun>> clicks) throws InterruptedException {
        int sent = 0;
        try (ExecutorService all = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<CloudRun> click : all.invokeAll(clicks)) {
                try {
                    sent += click.get().stage() == CloudRun.Stage.SENT ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(StudioException.class);
                }
            }
        }
        return sent;
    }

    /** The program is killed where the script is about to be sent. */
    private record Dying(VideoBucket behind) implements VideoBucket {
        @Override
        public String name() {
            return behind.name();
        }

        @Override
        public List<Entry> list(String prefix) throws InterruptedException {
            return behind.list(prefix);
        }

        @Override
        public Optional<Entry> find(String object) throws InterruptedException {
            return behind.find(object);
        }

        @Override
        public void fetch(String object, Path target, Progress progress)
                throws InterruptedException {
            behind.fetch(object, target, progress);
        }

        @Override
        public Optional<Entry> send(
                Path source,
                String object,
                String contentType,
                OptionalLong expected,
                Progress progress) {
            throw new Killed();
        }
    }
}
