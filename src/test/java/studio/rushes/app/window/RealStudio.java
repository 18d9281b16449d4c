package studio.rushes.app.window;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import studio.rushes.app.cloud.CloudDoors;
import studio.rushes.app.cloud.CloudPlace;
import studio.rushes.app.cloud.OpenShares;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.assembly.Makers;
import studio.rushes.assembly.Profiles;
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
import studio.rushes.generation.Money;
import studio.rushes.generation.Pace;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.problem.Problem;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.Cutting;
import studio.rushes.project.Herald;
import studio.rushes.project.OpenProject;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.Projects;
import studio.rushes.project.SessionParts;
import studio.rushes.project.StudioHearing;
import studio.rushes.settings.FakeSecretStore;
import studio.rushes.settings.SettingsFile;
import studio.rushes.settings.Spending;
import studio.rushes.settings.VideoCloud;
import studio.rushes.sharing.RunInCloud;
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
    private final Path profiles;
    private final Ledger ledger;
    private final SessionParts session;
    private final ModelShelf shelf;
    private final StudioHearing hearing;
    private final List<Projects> open = new ArrayList<>();
    private final OpenShares shares = new OpenShares();
    private final CloudDoors doors;
    final StudioCloud cloud;
    final FakeSecretStore secrets = new FakeSecretStore();
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
        this(
                home,
                others,
                models,
                new CloudDoors(
                        Optional.empty(),
                        Optional.of(NOWHERE),
                        Optional.of(NOWHERE.getAuthority())));
    }

    /**
     * @param doors to the cloud pipeline
     */
    RealStudio(Path home, CloudDoors doors) {
        this(home, _ -> List.of(), NOWHERE, doors);
    }

    private RealStudio(
            Path home,
            Function<ProjectFolder, List<ClipGenerator>> others,
            URI models,
            CloudDoors doors) {
        this.doors = doors;
        ledger = SqliteLedger.open(home.resolve("ledger.db"));
        settings = new SettingsFile(home.resolve("settings.json"));
        projects = home.resolve("projects");
        profiles = home.resolve("profiles.json");
        shelf =
                new ModelShelf(
                        WhisperModels.with(home.resolve("whisper-models.json")),
                        home.resolve("models"),
                        new WebModelSource(Optional.of(models.toString()), Clock.systemUTC()),
                        settings);
        hearing = new StudioHearing(shelf, new WorkerTranscriber(worker));
        WorkerAnimatic animatic = new WorkerAnimatic(worker);
        WorkerPictures pictures = new WorkerPictures(worker);
        Makers makers =
                new Makers(pictures, new WorkerSound(worker), Optional.of(pictures.beside()));
        Cutting cutting =
                new Cutting(
                        makers,
                        makers,
                        new WorkerFilm(worker),
                        new WorkerLooks(worker),
                        new RenderHistory(home.resolve("render-history.json")),
                        () -> settings.get().caches().pieceBytes(),
                        () -> settings.get().caches().lookBytes(),
                        new PosterGrabber(),
                        ZoneOffset.UTC,
                        Optional.of(animatic::render));
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
                                                                settings.get()
                                                                        .spending()
                                                                        .projectCap(),
                                                                settings.get().spending().dayCap()),
                                                ZoneOffset.UTC)),
                        new RateLimits());
        session = shares.in(deaf.with(hearing.usual(), CaptionChoices.shipped()));
        cloud =
                new StudioCloud(
                        new StudioCloud.Means(
                                doors,
                                new WorkerProbe(worker),
                                () -> "rushes/real-studio",
                                new RunInCloud.Prices("cloud", _ -> Money.dollars("3.20")),
                                Optional::empty),
                        () -> CloudPlace.of(settings.get().clouds(), VideoCloud.NONE),
                        shares);
    }

    SettingsFile settings() {
        return settings;
    }

    /** What each project may spend. */
    void capOf(String dollars) {
        settings.update(now ->
                now.with(new Spending(Optional.of(new BigDecimal(dollars)), Optional.empty())));
    }

    private Optional<Problem> missing(GeneratorId id) {
        return id.equals(VeoClipGenerator.VERTEX)
                        && settings.get().clouds().vertex().project().isEmpty()
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
                projects.resolveSibling("rushes.log"),
                new FfmpegFrameSource(),
                new PosterGrabber(),
                Optional::empty,
                Clock.system(ZoneOffset.UTC),
                session.random(),
                ModelCatalogue.shipped(),
                this::missing,
                () -> ledger,
                () -> drafts,
                new FilmOffers(Profiles.with(profiles).profiles().all(), List::of),
                shelf,
                hearing,
                new Accounts(secrets, Optional.empty(), _ -> Optional.empty()),
                Herald.SILENT,
                new Pace(projects.resolve("take-pace.json"), Clock.systemUTC()),
                cloud,
                folder -> SqliteTakeStore.look(folder.database()));
    }

    /** Opens a project as the window does; it is closed with the studio. */
    ProjectDesk desk(ProjectFolder folder, boolean watching) {
        Projects one =
                new Projects(
                        its ->
                                watching
                                        ? ProjectSession.watch(its, session)
                                        : ProjectSession.open(its, session),
                        _ -> {});
        open.add(one);
        OpenProject.Use use = one.open(folder);
        ProjectDesk desk = new ProjectDesk(use.project(), parts(), _ -> {});
        use.project().beforeClose(desk::end);
        return desk.enter(use);
    }

    @Override
    public void close() {
        open.forEach(Projects::close);
        shares.close();
        doors.close();
        ledger.close();
        animatics.shutdownNow();
        worker.close();
    }
}
