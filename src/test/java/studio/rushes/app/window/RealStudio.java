package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.rushes.adapter.animatic.AnimaticClipGenerator;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerRenderer;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.project.SessionParts;
import studio.rushes.settings.SettingsFile;

/** Everything the window works with, real but for the loudspeaker. */
final class RealStudio implements AutoCloseable {
    private final WorkerClient worker =
            new WorkerClient(WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
    private final ExecutorService animatics = Executors.newSingleThreadExecutor();
    private final SettingsFile settings;
    private final Path projects;
    private final SessionParts session;

    RealStudio(Path home) {
        settings = new SettingsFile(home.resolve("settings.json"));
        projects = home.resolve("projects");
        WorkerRenderer renderer = new WorkerRenderer(worker);
        session =
                new SessionParts(
                        (folder, watching) ->
                                watching
                                        ? SqliteTakeStore.watch(folder.database())
                                        : SqliteTakeStore.open(folder.database()),
                        folder ->
                                new Generators(
                                        List.of(
                                                new AnimaticClipGenerator(
                                                        folder.cache().resolve("animatic"),
                                                        renderer::animatic,
                                                        animatics,
                                                        Clock.systemUTC()))),
                        new WorkerProbe(worker),
                        renderer,
                        Clock.systemUTC(),
                        new Random(7),
                        CrashPoints.NONE);
    }

    SessionParts session() {
        return session;
    }

    Path projects() {
        return projects;
    }

    WindowParts parts() {
        return new WindowParts(
                session,
                settings,
                projects,
                new FfmpegFrameSource(),
                new PosterGrabber(),
                Optional::empty,
                Clock.system(ZoneOffset.UTC),
                session.random());
    }

    @Override
    public void close() {
        animatics.shutdownNow();
        worker.close();
    }
}
