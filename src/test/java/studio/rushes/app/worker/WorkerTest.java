package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** The worker as a real process, and everything it may do to the studio. */
@Timeout(120)
class WorkerTest {
    @TempDir Path folder;

    private final WorkerClient worker =
            new WorkerClient(WorkerCommand.likeThisProcess(FaultyWorkerMain.class.getName()));

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void oneWorkerServesManyJobs() throws Exception {
        assertThat(run("echo", TextNode.valueOf("é ∑ 🐝")).asText()).isEqualTo("é ∑ 🐝");
        long first = run("pid", NullNode.instance).asLong();
        long second = run("pid", NullNode.instance).asLong();
        assertThat(first).isEqualTo(second).isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void progressArrivesInOrder() throws Exception {
        List<Double> heard = new ArrayList<>();
        worker.run("steps", NullNode.instance, heard::add);
        assertThat(heard).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void aRequestLargerThanThePipeArrivesWhole() throws Exception {
        String large = "x".repeat(3 << 20);
        assertThat(run("echo", TextNode.valueOf(large)).asText()).isEqualTo(large);
    }

    @Test
    void aProblemInTheWorkerIsTheCallersProblem() {
        assertProblem("refuse", NullNode.instance, "MEDIA-TEST");
    }

    @Test
    void anUnexpectedErrorIsAProblemAndTheWorkerGoesOn() throws Exception {
        long before = run("pid", NullNode.instance).asLong();
        assertProblem("fail", NullNode.instance, "WORKER-JOB-FAILED");
        assertProblem("no-such-job", NullNode.instance, "WORKER-JOB");
        assertThat(run("pid", NullNode.instance).asLong()).isEqualTo(before);
    }

    @Test
    void aJobThatKillsTheWorkerIsTriedOnceMoreAndThenAProblem() throws Exception {
        Path sign = folder.resolve("tries");
        assertProblem("halt", TextNode.valueOf(sign.toString()), "WORKER-DIED");
        assertThat(Files.readString(sign)).isEqualTo("xx");
        assertThat(run("echo", TextNode.valueOf("alive")).asText()).isEqualTo("alive");
    }

    @Test
    void aJobThatFailsOnceSucceedsOnAFreshWorker() throws Exception {
        Path sign = folder.resolve("tries");
        assertThat(run("halt-once", TextNode.valueOf(sign.toString())).asText())
                .isEqualTo("the second time");
    }

    @Test
    void aMissingNativeLibraryEndsTheWorkerInsteadOfHangingTheStudio() {
        assertProblem("link-error", NullNode.instance, "WORKER-DIED");
    }

    @Test
    void whatLibrariesPrintDoesNotCostTheJob() throws Exception {
        assertThat(run("print", TextNode.valueOf("{ not json")).asText()).isEqualTo("printed");
        assertThat(run("print", TextNode.valueOf("{\"id\":99,\"result\":1}")).asText())
                .isEqualTo("printed");
        assertThat(run("print", TextNode.valueOf("[1,2]")).asText()).isEqualTo("printed");
    }

    @Test
    void aTalkativeWorkerIsNotBlockedByItsLog() throws Exception {
        assertThat(run("log", IntNode.valueOf(20_000)).asText()).isEqualTo("logged");
    }

    @Test
    void anInterruptedCallerKillsTheWorkerAndTheNextJobGetsAnother() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Path sign = folder.resolve("hangs");
            Future<JsonNode> hanging =
                    callers.submit(() -> run("hang", TextNode.valueOf(sign.toString())));
            ProcessHandle hung = Sign.workerThatWrote(sign);
            hanging.cancel(true);
            hung.onExit().get(30, TimeUnit.SECONDS);
            long next = run("pid", NullNode.instance).asLong();
            assertThat(next).isNotEqualTo(hung.pid());
        }
    }

    @Test
    void jobsOfManyCallersRunOneAfterTheOther() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                answers.add(callers.submit(() -> run("echo", IntNode.valueOf(number))));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get(60, TimeUnit.SECONDS).asInt()).isEqualTo(i);
            }
        }
    }

    @Test
    void closingTheStudioEndsTheWorkerInTheMiddleOfAJob() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Path sign = folder.resolve("hangs");
            Future<JsonNode> hanging =
                    callers.submit(() -> run("hang", TextNode.valueOf(sign.toString())));
            ProcessHandle hung = Sign.workerThatWrote(sign);
            worker.close();
            hung.onExit().get(30, TimeUnit.SECONDS);
            assertThatThrownBy(() -> hanging.get(30, TimeUnit.SECONDS))
                    .cause()
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .isEqualTo("WORKER-DIED");
        }
    }

    @Test
    void aKilledStudioLeavesNoWorkerBehind() throws Exception {
        Path sign = folder.resolve("hangs");
        List<String> command =
                new ArrayList<>(WorkerCommand.likeThisProcess(StudioMain.class.getName()).line());
        command.add(sign.toString());
        Process studio =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        ProcessHandle hung = Sign.workerThatWrote(sign);
        assertThat(hung.isAlive()).isTrue();
        studio.destroyForcibly().waitFor();
        CompletableFuture<ProcessHandle> end = hung.onExit();
        assertThat(end.get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aProgramThatIsNoWorkerIsAProblem() {
        try (WorkerClient none =
                new WorkerClient(
                        new WorkerCommand(List.of(folder.resolve("missing").toString())))) {
            assertThatThrownBy(() -> none.run("echo", NullNode.instance, Progress.UNHEARD))
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .isEqualTo("WORKER-START");
        }
    }

    @Test
    void aFileThatIsNoClipIsRefusedThroughThePipe() throws Exception {
        Path text = Files.writeString(folder.resolve("clip à vérifier.mp4"), "not a film");
        assertThatThrownBy(() -> new WorkerProbe(worker).inspect(text))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .asString()
                .startsWith("MEDIA-");
    }

    private JsonNode run(String job, JsonNode spec) throws InterruptedException {
        return worker.run(job, spec, Progress.UNHEARD);
    }

    private void assertProblem(String job, JsonNode spec, String code) {
        assertThatThrownBy(() -> run(job, spec))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo(code);
    }
}
