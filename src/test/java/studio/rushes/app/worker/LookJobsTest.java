package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.HardwareTrial;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerLooks;
import studio.rushes.media.ClipLook;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Looks and encoders through the real pipe. */
@Timeout(120)
class LookJobsTest {
    private static final WorkerCommand COMMAND =
            WorkerCommand.likeThisProcess(LookJobsMain.class.getName());

    @TempDir Path folder;

    @Test
    void whatWasTriedIsToldAsItIs() throws Exception {
        assertThat(new HardwareTrial(COMMAND).offers()).isEqualTo(LookJobsMain.OFFERS);
    }

    @Test
    void aDriverThatCrashesOffersNothingAndTakesNothingAlong() throws Exception {
        List<String> line = new ArrayList<>(COMMAND.line());
        line.add("crash");
        assertThat(new HardwareTrial(new WorkerCommand(line)).offers()).isEmpty();
    }

    @Test
    void aWorkerThatDiesOverALookLeavesNothingOfIt() throws Exception {
        ClipLook look = new ClipLook(folder.resolve("abc"));
        try (WorkerClient worker = new WorkerClient(COMMAND)) {
            assertThatThrownBy(() ->
                            new WorkerLooks(worker)
                                    .make(folder.resolve("clip.mp4"), look, Progress.UNHEARD))
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .isEqualTo("WORKER-DIED");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theWorkerSaysWhatIsNoClip() throws Exception {
        Path text = Files.writeString(folder.resolve("clip.mp4"), "not a film");
        try (WorkerClient worker =
                new WorkerClient(WorkerCommand.aheadOfTime(WorkerCommand.MAIN))) {
            ClipLook look = new ClipLook(folder.resolve("abc"));
            assertThatThrownBy(() -> new WorkerLooks(worker).make(text, look, Progress.UNHEARD))
                    .asInstanceOf(type(StudioException.class))
                    .extracting(e -> e.problem().code())
                    .asString()
                    .startsWith("MEDIA-");
        }
    }
}
