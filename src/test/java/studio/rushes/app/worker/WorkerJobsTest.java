package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerRenderer;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.JoinPlan;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.assembly.Shot;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.Progress;
import studio.rushes.script.BlockId;

/** The worker's real jobs, from a request to a film, through the real pipe. */
@Timeout(180)
class WorkerJobsTest {
    private static final FrameSize SIZE = new FrameSize(180, 320);

    @TempDir Path folder;

    @Test
    void aFilmIsMadeFromRequestsInTheWorkerAlone() throws Exception {
        try (WorkerClient worker =
                new WorkerClient(WorkerCommand.likeThisProcess(WorkerCommand.MAIN))) {
            WorkerRenderer renderer = new WorkerRenderer(worker);
            WorkerProbe probe = new WorkerProbe(worker);
            List<Double> heard = new ArrayList<>();
            List<JoinPlan.Part> parts = new ArrayList<>();
            for (int number = 1; number <= 2; number++) {
                Path clip = folder.resolve("block é " + number + ".mp4");
                renderer.animatic(request(number), clip, heard::add);
                assertThat(probe.listen(clip).levels()).anyMatch(level -> level > 0.02);
                Path segment = folder.resolve("segment" + number + ".mp4");
                renderer.segment(plan(number, clip), segment, Progress.UNHEARD);
                parts.add(new JoinPlan.Part(segment, 48));
            }
            Path film = folder.resolve("final.mp4");
            renderer.join(new JoinPlan(parts, FrameRate.FILM), film, Progress.UNHEARD);
            MediaInfo info = probe.inspect(film);
            assertThat(info.frames()).isEqualTo(96);
            assertThat(info.size()).isEqualTo(SIZE);
            assertThat(info.hasSound()).isTrue();
            assertThat(heard).contains(1.0);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private static ClipRequest request(int number) {
        return new ClipRequest(
                new BlockId("b" + number),
                number,
                "",
                "Le port se réveille.",
                "Un port à l'aube.",
                Locale.FRANCE,
                2,
                SIZE);
    }

    private static SegmentPlan plan(int number, Path clip) {
        CaptionTrack captions =
                new CaptionTrack(
                        List.of(
                                new CaptionPage(
                                        6,
                                        40,
                                        List.of(
                                                List.of(
                                                        new CaptionWord("Le", 6, 12),
                                                        new CaptionWord("port", 12, 40))))));
        return new SegmentPlan(
                new Shot(number, clip, 48, captions),
                SIZE,
                FrameRate.FILM,
                CaptionStyle.STANDARD,
                EncoderSettings.STANDARD);
    }
}
