package studio.rushes.app;

import java.time.ZoneId;
import java.util.Optional;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.worker.WorkerAnimatic;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerFilm;
import studio.rushes.adapter.worker.WorkerLooks;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.adapter.worker.Workers;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.project.Cutting;
import studio.rushes.settings.SettingsFile;
import studio.rushes.settings.StudioHome;

/** Who makes films: what somebody waits for in one worker, what is made ahead in another. */
final class FilmParts {
    private FilmParts() {}

    static Cutting of(Workers workers, StudioHome home, SettingsFile settings) {
        return new Cutting(
                hurried(workers.now()),
                makers(workers.ahead()),
                new WorkerFilm(workers.now()),
                new WorkerLooks(workers.ahead()),
                new RenderHistory(home.renderHistory()),
                () -> settings.get().caches().pieceBytes(),
                () -> settings.get().caches().lookBytes(),
                new PosterGrabber(),
                ZoneId.systemDefault(),
                Optional.of(new WorkerAnimatic(workers.ahead())::render));
    }

    private static Makers hurried(WorkerClient worker) {
        WorkerPictures pictures = new WorkerPictures(worker);
        return new Makers(pictures, new WorkerSound(worker), Optional.of(pictures.beside()));
    }

    private static Makers makers(WorkerClient worker) {
        return new Makers(new WorkerPictures(worker), new WorkerSound(worker));
    }
}
