package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerLimits;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Workers that grow or fall silent, as real processes. */
@Timeout(120)
class WorkerLimitsTest {
    private static final WorkerCommand COMMAND =
            WorkerCommand.likeThisProcess(FaultyWorkerMain.class.getName());

    @TempDir Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkerThatHasGrownIsReplacedBeforeTheNextJob() throws Exception {
        long bound = 400L << 20;
        try (WorkerClient worker =
                new WorkerClient(
                        COMMAND, new WorkerLimits(WorkerLimits.STANDARD.silence(), bound))) {
            long first = pid(worker);
            assertThat(pid(worker)).isEqualTo(first);
            assertThat(worker.run("grow", LongNode.valueOf(bound), Progress.UNHEARD).asLong())
                    .isEqualTo(bound);
            assertThat(worker.process()).isEmpty();
            assertThat(pid(worker)).isNotEqualTo(first);
        }
    }

    @Test
    void aJobWithoutASignOfLifeIsEndedAndNotTriedAgain() throws Exception {
        Path sign = folder.resolve("hangs");
        try (WorkerClient worker = patient(Duration.ofSeconds(4))) {
            assertThatThrownBy(() ->
                            worker.run("hang", TextNode.valueOf(sign.toString()), Progress.UNHEARD))
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .isEqualTo("WORKER-STUCK");
            assertThat(worker.process()).isEmpty();
            long hung = Long.parseLong(Files.readString(sign));
            assertThat(ProcessHandle.of(hung).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aSlowJobThatTellsOfItsProgressMayTakeItsTime() throws Exception {
        try (WorkerClient worker = patient(Duration.ofSeconds(5))) {
            assertThat(worker.run("slow-steps", IntNode.valueOf(30), Progress.UNHEARD).asText())
                    .isEqualTo("done");
        }
    }

    @Test
    void aWorkerThatIsKilledFromOutsideWhileItWaitsIsReplaced() throws Exception {
        try (WorkerClient worker = new WorkerClient(COMMAND)) {
            long first = pid(worker);
            ProcessHandle process = worker.process().orElseThrow();
            process.destroyForcibly();
            process.onExit().get(30, TimeUnit.SECONDS);
            assertThat(pid(worker)).isNotEqualTo(first);
        }
    }

    private static WorkerClient patient(Duration silence) {
        return new WorkerClient(
                COMMAND, new WorkerLimits(silence, WorkerLimits.STANDARD.resident()));
    }

    private static long pid(WorkerClient worker) throws InterruptedException {
        return worker.run("pid", NullNode.instance, Progress.UNHEARD).asLong();
    }
}
