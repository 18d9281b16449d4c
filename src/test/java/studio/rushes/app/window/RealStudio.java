package studio.rushes.app.window;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import studio.rushes.adapter.animatic.AnimaticClipGenerator;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.adapter.veo.VeoClipGenerator;
import studio.rushes.adapter.worker.WorkerAnimatic;
import studio.rushes.adapter.worker.WorkerClient;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerFilm;
import studio.rushes.adapter.worker.WorkerLooks;
import studio.rushes.adapter.worker.WorkerPictures;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerSound;
import studio.rushes.adapter.worker.WorkerTranscriber;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.RenderHistory;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.FakeWriter;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.Cutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.SessionParts;
import studio.rushes.project.StudioHearing;
import studio.rushes.settings.SettingsFile;
import studio.rushes.transcription.ModelShelf;
import studio.rushes.transcription.WebModelSource;
import studio.rushes.transcription.WhisperModels;

/** Everything the window works with, real but for the loudspeaker. */
final class RealStudio implements AutoCloseable {
    private static final Problem NO_PROJECT =
            new Problem(
                    "CLI-PROJECT",
                    "Vertex AI needs a project.",
                    "Nothing was sent.",
                    "Enter it in the launch sheet.");
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private final WorkerClient worker =
            new WorkerClient(WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
    private final ExecutorService animatics = Executors.newSingleThreadExecutor();
    private final SettingsFile settings;
    private final Path projects;
    private final Ledger ledger;
    private final SessionParts session;
    private final ModelShelf shelf;
    private final StudioHearing hearing;
    volatile DraftOffer drafts = new DraftOffer(new FakeWriter(), "fake-writer");

    RealStudio(Path home) {
        this(home, _ -> List.of());
    }

    /**
     * @param others generators beside the animatic
     */
    RealStudio(Path home, Function<ProjectFolder, List<ClipGenerator>> others) {
        this(home, others, NOWHERE);
    }

    /**
     * @param models where models come from, on this computer
     */
    RealStudio(Path home, Function<ProjectFolder, List<ClipGenerator>> others, URI models) {
        ledger = SqliteLedger.open(home.resolve("ledger.db"));
        settings = new SettingsFile(home.resolve("settings.json"));
        projects = home.resolve("projects");
        shelf =
                new ModelShelf(
                        WhisperModels.with(home.resolve("whisper-models.json")),
                        home.resolve("models"),
                        new WebModelSource(Optional.of(models.toString()), Clock.systemUTC()),
                        settings);
        hearing = new StudioHearing(shelf, new WorkerTranscriber(worker));
        WorkerAnimatic animatic = new WorkerAnimatic(worker);
        Makers makers = new Makers(new WorkerPictures(worker), new WorkerSound(worker));
        Cutting cutting =
                new Cutting(
                        makers,
                        makers,
                        new WorkerFilm(worker),
                        new WorkerLooks(worker),
                        new RenderHistory(home.resolve("render-history.json")),
                        1L << 30,
                        new PosterGrabber(),
                        ZoneOffset.UTC);
        SessionParts deaf =
                new SessionParts(
                        (folder, watching) ->
                                watching
                                        ? SqliteTakeStore.watch(folder.database())
                                        : SqliteTakeStore.open(folder.database()),
                        (folder, _) ->
                                Generators.of(
                                        Stream.concat(
                                                        Stream.of(
                                                                new AnimaticClipGenerator(
                                                                        folder.cache()
                                                                                .resolve(
                                                                                        "animatic"),
                                                                        animatic::render,
                                                                        animatics,
                                                                        Clock.systemUTC())),
                                                        others.apply(folder).stream())
                                                .toList()),
                        new WorkerProbe(worker),
                        cutting,
                        Clock.systemUTC(),
                        new Random(7),
                        CrashPoints.NONE,
                        (folder, store) ->
                                Payments.from(
                                        new Payments.Account(
                                                ledger,
                                                store.project(),
                                                folder.name(),
                                                () ->
                                                        Caps.dollars(
                                                                settings.get().projectCap(),
                                                                settings.get().dayCap()),
                                                ZoneOffset.UTC)),
                        new RateLimits());
        session = deaf.with(hearing.usual(), CaptionChoices.shipped());
    }

    SettingsFile settings() {
        return settings;
    }

    /** What each project may spend. */
    void capOf(String dollars) {
        settings.update(
                now -> now.withCaps(Optional.of(new BigDecimal(dollars)), Optional.empty()));
    }

    private Optional<Problem> missing(GeneratorId id) {
        return id.equals(VeoClipGenerator.VERTEX) && settings.get().cloud().project().isEmpty()
                ? Optional.of(NO_PROJECT)
                : Optional.empty();
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
                session.random(),
                ModelCatalogue.shipped(),
                this::missing,
                () -> ledger,
                () -> drafts,
                FilmOffers.FINAL_ONLY,
                shelf,
                hearing);
    }

    @Override
    public void close() {
        ledger.close();
        animatics.shutdownNow();
        worker.close();
    }
}
