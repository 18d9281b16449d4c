package studio.rushes.app;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import studio.rushes.adapter.animatic.AnimaticClipGenerator;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.sound.JavaSoundOut;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerRenderer;
import studio.rushes.app.commands.Exit;
import studio.rushes.app.commands.Studio;
import studio.rushes.app.window.StudioApplication;
import studio.rushes.app.window.WindowParts;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
import studio.rushes.project.Successor;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.settings.SettingsFile;
import studio.rushes.settings.StudioHome;

/** Puts the program together; the only place that knows every part. */
final class Composition implements Studio, AutoCloseable {
    private final StudioHome home;
    private final SettingsFile settings;
    private final WorkerClient worker;
    private final SessionParts parts;

    /**
     * Where clips of the animatic are made, one after the other: the worker does one job at a time.
     */
    private final ExecutorService animatics =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("animatic").daemon().factory());

    Composition(StudioHome home) {
        this.home = home;
        settings = new SettingsFile(home.settings());
        worker = new WorkerClient(WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
        WorkerRenderer renderer = new WorkerRenderer(worker);
        RandomGenerator random = new SecureRandom();
        parts =
                new SessionParts(
                        (folder, watching) ->
                                watching
                                        ? SqliteTakeStore.watch(folder.database())
                                        : SqliteTakeStore.open(
                                                folder.database(),
                                                name -> Files.exists(folder.takes().resolve(name))),
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
                        random,
                        CrashPoints.NONE);
    }

    @Override
    public ProjectSession produce(ProjectFolder folder, Script script, GeneratorId generator) {
        if (!Files.exists(folder.script())) {
            ProjectSession.create(folder, script);
        }
        ProjectSession session = run(folder, generator);
        boolean taken = false;
        try {
            Script before = session.book().script();
            Script wanted = Successor.of(before, script);
            if (!before.equals(wanted)) {
                session.book().edit(new ScriptEdit.Replace(wanted));
            }
            taken = true;
            return session;
        } finally {
            if (!taken) {
                session.close();
            }
        }
    }

    @Override
    public ProjectSession open(ProjectFolder folder) {
        return run(folder, GeneratorId.ANIMATIC);
    }

    @Override
    public ProjectSession watch(ProjectFolder folder) {
        return ProjectSession.watch(folder, GeneratorId.ANIMATIC, parts);
    }

    private ProjectSession run(ProjectFolder folder, GeneratorId generator) {
        ProjectSession session = ProjectSession.open(folder, generator, parts);
        if (session.watching()) {
            session.close();
            throw new StudioException(
                    new Problem(
                            "PROJECT-BUSY",
                            "Another Rushes runs the project in " + folder.root() + ".",
                            "Nothing was started, so that nothing is made twice.",
                            "Wait for it or close it there; 'status' shows how it goes."));
        }
        return session;
    }

    @Override
    public int window() {
        Display.require(System.getenv(), System::getProperty);
        StudioApplication.open(
                new WindowParts(
                        parts,
                        settings,
                        home.projects(),
                        new FfmpegFrameSource(),
                        new PosterGrabber(),
                        new JavaSoundOut(),
                        Clock.system(ZoneId.systemDefault()),
                        parts.random()));
        return Exit.DONE;
    }

    @Override
    public void close() {
        animatics.shutdownNow();
        worker.close();
    }
}
