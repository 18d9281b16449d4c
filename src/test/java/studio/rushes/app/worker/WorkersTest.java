package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerLimits;
import studio.rushes.adapter.worker.Workers;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** The studio's workers side by side, as real processes. */
@Timeout(120)
class WorkersTest {
    @TempDir Path folder;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private Workers workers;

    @BeforeEach
    void start() {
        workers = Workers.of(FaultyWorkerMain.class.getName(), folder.resolve("worker.jsa"));
    }

    @AfterEach
    void close() {
        workers.close();
        callers.close();
    }

    @Test
    void whoWaitsDoesNotWaitBehindWhatIsMadeAheadOfTime() throws Exception {
        ProcessHandle hung = hang(workers.ahead(), "hangs");
        Future<JsonNode> queued =
                callers.submit(
                        () -> workers.ahead().run("pid", NullNode.instance, Progress.UNHEARD));
        assertThat(text(workers.now(), "echo", "at once")).isEqualTo("at once");
        assertThat(queued.isDone()).isFalse();
        assertThat(hung.isAlive()).isTrue();
    }

    @Test
    void givingAJobUpEndsItsOwnWorkerOnly() throws Exception {
        ProcessHandle now = hang(workers.now(), "now");
        Path sign = folder.resolve("ahead");
        Future<JsonNode> ahead = start(workers.ahead(), sign);
        ProcessHandle hung = Sign.workerThatWrote(sign);
        ahead.cancel(true);
        hung.onExit().get(30, TimeUnit.SECONDS);
        assertThat(now.isAlive()).isTrue();
    }

    @Test
    void closingEndsBothInTheMiddleOfTheirJobs() throws Exception {
        Path first = folder.resolve("now");
        Path second = folder.resolve("ahead");
        List<Future<JsonNode>> jobs =
                List.of(start(workers.now(), first), start(workers.ahead(), second));
        ProcessHandle now = Sign.workerThatWrote(first);
        ProcessHandle ahead = Sign.workerThatWrote(second);
        workers.close();
        assertThat(now.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(ahead.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        for (Future<JsonNode> job : jobs) {
            assertThatThrownBy(() -> job.get(30, TimeUnit.SECONDS))
                    .cause()
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .isEqualTo("WORKER-DIED");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsMadeAheadOfTimeGivesWay() throws Exception {
        int usual = number(workers.now(), "niceness");
        assertThat(number(workers.ahead(), "niceness")).isEqualTo(Math.min(19, usual + 15));
        assertThat(number(workers.hearing(), "niceness")).isEqualTo(Math.min(19, usual + 10));
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        assertThat(number(workers.ahead(), "threads")).isBetween(1, half);
    }

    /** Any other worker of that size is replaced. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theWorkerThatHearsIsNotReplacedForTheModelItHolds() throws Exception {
        WorkerClient hearing = workers.hearing();
        int pid = number(hearing, "pid");
        hearing.run("grow", LongNode.valueOf(WorkerLimits.STANDARD.resident()), Progress.UNHEARD);
        assertThat(number(hearing, "pid")).isEqualTo(pid);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProcessThatIsWatchedIsTheWorkerItself() throws Exception {
        int pid = number(workers.ahead(), "pid");
        assertThat(workers.ahead().process().orElseThrow().pid()).isEqualTo(pid);
    }

    private ProcessHandle hang(WorkerClient worker, String name) throws Exception {
        Path sign = folder.resolve(name);
        start(worker, sign);
        return Sign.workerThatWrote(sign);
    }

    private Future<JsonNode> start(WorkerClient worker, Path sign) {
        return callers.submit(
                () -> worker.run("hang", TextNode.valueOf(sign.toString()), Progress.UNHEARD));
    }

    private static int number(WorkerClient worker, String job) throws InterruptedException {
        return worker.run(job, NullNode.instance, Progress.UNHEARD).asInt();
    }

    private static String text(WorkerClient worker, String job, String told)
            throws InterruptedException {
        return worker.run(job, TextNode.valueOf(told), Progress.UNHEARD).asText();
    }
}
