package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.WorkerAnimatic;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerFilm;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.assembly.Assembler;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.PieceCache;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionPage;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.captions.CaptionWord;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
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
            WorkerAnimatic animatic = new WorkerAnimatic(worker);
            WorkerProbe probe = new WorkerProbe(worker);
            List<Double> heard = new ArrayList<>();
            List<Shot> shots = new ArrayList<>();
            for (int number = 1; number <= 2; number++) {
                Path clip = folder.resolve("block é " + number + ".mp4");
                animatic.render(request(number), clip, heard::add);
                assertThat(probe.listen(clip).levels()).anyMatch(level -> level > 0.02);
                shots.add(shot(number, clip));
            }
            Path film = folder.resolve("final.mp4");
            assembler(worker).assemble(cut(shots), film, AssemblyListener.NONE);
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

    private Assembler assembler(WorkerClient worker) {
        return new Assembler(
                new Makers(new WorkerPictures(worker), new WorkerSound(worker)),
                new WorkerFilm(worker),
                new PieceCache(folder.resolve("pieces"), () -> 1 << 30, InstantSource.system()),
                new RenderHistory(folder.resolve("history.json")),
                InstantSource.system());
    }

    private static Cut cut(List<Shot> shots) {
        return new Cut(
                shots,
                new Look(SIZE, FrameRate.FILM, CaptionLook.standard(), EncoderSettings.STANDARD),
                Soundtrack.STANDARD,
                Captions.BURNED,
                "fr",
                false);
    }

    private static Shot shot(int number, Path clip) {
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
        return new Shot(number, new Footage(clip, 0, 48), captions, true, Transition.CUT);
    }
}
