package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.ffmpeg.PreviewClips;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.Given;
import studio.rushes.veo.VeoServer;

/** The program is killed while a block waits for the one before it. */
@Tag("full")
@EnabledOnOs({OS.LINUX, OS.MAC})
class ChainKillTest {
    private static final String SCRIPT =
            """
            {"video_id":"harbour","blocks":[
             {"bloc":1,"dialogue":"Un.","visuel":"[block 1] Le port.","duration":4},
             {"bloc":2,"dialogue":"Deux.","visuel":"[block 2] Le quai.","duration":4,
              "rushes":{"continues":"last_frame"}},
             {"bloc":3,"dialogue":"Trois.","visuel":"[block 3] La mer.","duration":4}]}
            """;

    @TempDir Path folder;

    @Test
    void whatWaitedGoesOnAndIsPaidOnceAndStatusSaysForWhatItWaits() throws Exception {
        Path script = Files.writeString(folder.resolve("script.json"), SCRIPT);
        Path video = folder.resolve("video");
        byte[] clip = Files.readAllBytes(PreviewClips.counting(folder.resolve("c.mp4"), 4));
        try (VeoServer server = new VeoServer(clip, 0, InstantSource.system())) {
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("home"), server, Door.VERTEX_BUCKET)
                            .hurried(1, 300);
            Fault[] running = new Fault[10_000];
            Arrays.fill(running, Fault.STILL_RUNNING);
            server.faults().nextOf(Call.POLL, VeoStudio.mark(1), running);
            try (ProgramRun run = studio.produce(script, video, "--no-captions", "--cap", "9")) {
                boolean ended = false;
                while (!ended && !isReady(run, 3)) {
                    ended = run.endsWithin(20);
                }
                assertThat(ended).as(run.output() + run.errors()).isFalse();
                assertThat(run.output()).contains("\"waits_for\":1");
                List<ProcessHandle> started = run.descendants();
                run.killGroup();
                for (ProcessHandle handle : started) {
                    handle.onExit().get(10, TimeUnit.SECONDS);
                }
            }
            assertThat(server.charges()).isEqualTo(2);
            CommandRun status = CommandRun.of(folder.resolve("home"), "status", video.toString());
            assertThat(status.out().lines())
                    .anyMatch(line -> line.matches("B02 +QUEUED .*waits for block 1"));

            server.faults().clear();
            try (ProgramRun run = studio.produce(script, video, "--no-captions", "--cap", "9")) {
                assertThat(run.await()).as(run.errors()).isZero();
            }
            assertThat(server.charges()).isEqualTo(3);
            byte[] picture = Given.to(server, VeoStudio.mark(2)).pictures().getFirst();
            assertThat(PreviewClips.shown(picture)).isEqualTo(95);
            assertThat(video.resolve("final.mp4")).exists();
        }
    }

    private static boolean isReady(ProgramRun run, int block) throws Exception {
        return run.output()
                .lines()
                .anyMatch(line ->
                        line.contains("\"block\":" + block + ",")
                                && line.contains("\"state\":\"READY\""));
    }
}
