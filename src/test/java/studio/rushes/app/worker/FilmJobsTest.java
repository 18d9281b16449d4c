package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.worker.SamplePlans;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerFilm;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.PictureFacts;
import studio.rushes.assembly.PicturePlan;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** What makes a film, told and answered through the real pipe. */
@Timeout(120)
class FilmJobsTest {
    @TempDir Path folder;

    private final WorkerClient worker =
            new WorkerClient(WorkerCommand.likeThisProcess(FilmJobsMain.class.getName()));
    private final WorkerPictures pictures = new WorkerPictures(worker);

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void theWorkerIsToldThePlanAndTheStudioIsToldTheFacts() throws Exception {
        List<Double> heard = new ArrayList<>();
        PicturePlan joint = SamplePlans.joint(folder.resolve("bloc é 1.mp4"));
        Path target = folder.resolve("joint à l'aube.mov");
        assertThat(pictures.render(joint, target, heard::add)).isEqualTo(SamplePlans.PICTURE_FACTS);
        assertThat(target).content().isEqualTo(joint.toString());
        assertThat(heard).containsExactly(0.5);
    }

    @Test
    void soundMusicAndMixAreJobsOfTheirOwn() throws Exception {
        WorkerSound sound = new WorkerSound(worker);
        SoundPlan plan = SamplePlans.sound(folder.resolve("1.mp4"));
        assertThat(sound.sound(plan, folder.resolve("1.pcm"))).isEqualTo(SamplePlans.SOUND_FACTS);
        assertThat(folder.resolve("1.pcm")).content().isEqualTo(plan.toString());
        MusicPlan music = SamplePlans.music(folder.resolve("music.mp3"));
        assertThat(sound.music(music, folder.resolve("m.pcm"))).isEqualTo(SamplePlans.SOUND_FACTS);
        assertThat(folder.resolve("m.pcm")).content().isEqualTo(music.toString());
        MixPlan mix = SamplePlans.mix(folder.resolve("1.pcm"));
        assertThat(sound.mix(mix, folder.resolve("1.aac"))).isEqualTo(SamplePlans.MIX_FACTS);
        assertThat(folder.resolve("1.aac")).content().isEqualTo(mix.toString());
    }

    @Test
    void theFilmIsWrittenFromItsPlan() throws Exception {
        FilmPlan plan = SamplePlans.film(folder.resolve("1.mov"));
        List<Double> heard = new ArrayList<>();
        new WorkerFilm(worker).write(plan, folder.resolve("final.mp4"), heard::add);
        assertThat(folder.resolve("final.mp4")).content().isEqualTo(plan.toString());
        assertThat(heard).containsExactly(1.0);
    }

    @Test
    void aWorkerThatDiesOverAPieceLeavesNothingOfIt() throws Exception {
        assertDied("halt-1.mp4", folder.resolve("piece.mov"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aPieceNobodyKnowsToBeWholeIsNoPiece() throws Exception {
        assertDied("late-1.mp4", folder.resolve("piece.mov"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatStoodAtTheTargetBeforeIsNotTheWorkersToRemove() throws Exception {
        Path target = Files.writeString(folder.resolve("piece.mov"), "someone's own");
        assertDied("halt-1.mp4", target);
        assertThat(target).content().isEqualTo("someone's own");
    }

    @Test
    void givingUpAPieceLeavesNothingOfIt() throws Exception {
        Path clip = folder.resolve("hang-1.mp4");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> piece =
                    callers.submit(() ->
                            pictures.render(
                                    SamplePlans.body(clip),
                                    folder.resolve("piece.mov"),
                                    Progress.UNHEARD));
            ProcessHandle hung = Sign.workerThatWrote(clip);
            piece.cancel(true);
            hung.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(files()).containsExactly(clip);
    }

    @Test
    void twoPiecesAreRenderedAtATimeAndAThirdWaits() throws Exception {
        WorkerPictures beside = pictures.beside();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Path clip = folder.resolve("hang-1.mp4");
            Future<?> first = callers.submit(() -> piece(beside, clip));
            Sign.workerThatWrote(clip);
            assertThat(piece(beside, folder.resolve("2.mp4"))).isEqualTo(SamplePlans.PICTURE_FACTS);
            Path other = folder.resolve("hang-3.mp4");
            Future<?> second = callers.submit(() -> piece(beside, other));
            ProcessHandle worker = Sign.workerThatWrote(other);
            Future<?> third = callers.submit(() -> piece(pictures, folder.resolve("4.mp4")));
            assertThat(first.isDone() || second.isDone() || third.isDone()).isFalse();
            third.cancel(true);
            assertThat(worker.isAlive()).as("giving up what only waits ends nobody").isTrue();
            first.cancel(true);
            second.cancel(true);
            worker.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void ofTwoPiecesOnlyTheOneThatEndsTheWorkerFails() throws Exception {
        WorkerPictures beside = pictures.beside();
        Path innocent = folder.resolve("once-1.mp4");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PictureFacts> first = callers.submit(() -> piece(beside, innocent));
            Sign.workerThatWrote(innocent);
            Future<PictureFacts> guilty =
                    callers.submit(() -> piece(beside, folder.resolve("halt-2.mp4")));
            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(SamplePlans.PICTURE_FACTS);
            assertThatThrownBy(() -> guilty.get(60, TimeUnit.SECONDS))
                    .hasMessageContaining("WORKER-DIED");
        }
        assertThat(folder.resolve("once-1.mp4.mov")).exists();
        assertThat(files()).noneMatch(file -> file.toString().contains("halt"));
    }

    private PictureFacts piece(WorkerPictures renderer, Path clip) throws InterruptedException {
        Path target = folder.resolve(clip.getFileName() + ".mov");
        return renderer.render(SamplePlans.body(clip), target, Progress.UNHEARD);
    }

    private void assertDied(String clip, Path target) {
        PicturePlan plan = SamplePlans.body(folder.resolve(clip));
        assertThatThrownBy(() -> pictures.render(plan, target, Progress.UNHEARD))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("WORKER-DIED");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
