package studio.rushes.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.adapter.animatic.AnimaticClipGenerator;
import studio.rushes.adapter.desktop.DesktopHerald;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PosterGrabber;
import studio.rushes.adapter.secrets.KeychainSecretStore;
import studio.rushes.adapter.sound.JavaSoundOut;
import studio.rushes.adapter.sqlite.SqliteLibrary;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.adapter.worker.HardwareTrial;
import studio.rushes.adapter.worker.WorkerAnimatic;
import studio.rushes.adapter.worker.WorkerClipParts;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.adapter.worker.WorkerProbe;
import studio.rushes.adapter.worker.WorkerTranscriber;
import studio.rushes.adapter.worker.Workers;
import studio.rushes.app.cloud.CloudDoors;
import studio.rushes.app.cloud.CloudPlace;
import studio.rushes.app.cloud.OpenShares;
import studio.rushes.app.cloud.StudioCloud;
import studio.rushes.app.commands.DraftOrder;
import studio.rushes.app.commands.Exit;
import studio.rushes.app.commands.ProduceOrder;
import studio.rushes.app.commands.Studio;
import studio.rushes.app.window.Accounts;
import studio.rushes.app.window.FilmOffers;
import studio.rushes.app.window.StudioApplication;
import studio.rushes.app.window.WindowParts;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Profiles;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.Caps;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.DraftOffer;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.Pace;
import studio.rushes.generation.PaidWriter;
import studio.rushes.generation.RateLimits;
import studio.rushes.media.EncoderOffer;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.CaptionChoices;
import studio.rushes.project.Cutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
import studio.rushes.project.StudioHearing;
import studio.rushes.project.Successor;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.settings.Clouds;
import studio.rushes.settings.Settings;
import studio.rushes.settings.SettingsFile;
import studio.rushes.settings.StudioHome;
import studio.rushes.settings.VideoCloud;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.ModelShelf;
import studio.rushes.transcription.WebModelSource;
import studio.rushes.transcription.WhisperModels;

/** Puts the program together; the only place that knows every part. */
final class Composition implements Studio, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);

    private final StudioHome home;
    private final EarlyToolkit toolkit;
    private final SettingsFile settings;
    private final KeychainSecretStore secrets =
            KeychainSecretStore.of(System.getProperty("os.name"));
    private final Workers workers;
    private final HardwareTrial trial =
            new HardwareTrial(WorkerCommand.likeThisProcess(WorkerCommand.MAIN));
    private final EncoderTrials encoders = new EncoderTrials(trial);
    private final Cutting cutting;
    private final ModelCatalogue.Reading models;
    private final Profiles.Reading profiles;
    private final ModelShelf shelf;
    private final StudioHearing hearing;
    private final CaptionChoices captions;
    private final GeminiKey key;
    private final StudioGenerators generators;
    private final StudioWriters writers;
    private final StudioLedger ledger;
    private final CloudDoors doors;
    private final OpenShares shares = new OpenShares();
    private final StudioCloud cloud;
    private final RandomGenerator random = new SecureRandom();
    private final RateLimits rates = new RateLimits();

    /**
     * Where clips of the animatic are made, one after the other: the worker does one job at a time.
     */
    private final ExecutorService animatics =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("animatic").daemon().factory());

    /** Where the desktop's own notifications are waited for. */
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param toolkit the window's, where it was begun already
     */
    Composition(StudioHome home, Map<String, String> environment, EarlyToolkit toolkit) {
        this.home = home;
        this.toolkit = toolkit;
        SqliteLibrary.keepIn(home.unpacked());
        settings = new SettingsFile(home.settings());
        toolkit.first(() -> StudioApplication.dress(settings.get().window()));
        workers = Workers.of(WorkerCommand.MAIN, home.workerClasses());
        cutting = FilmParts.of(workers, home, settings);
        WorkerAnimatic animatic = new WorkerAnimatic(workers.now());
        models = ModelCatalogue.with(home.models());
        models.problem().ifPresent(problem -> LOG.warn("{}", problem.line()));
        profiles = Profiles.with(home.profiles());
        profiles.problem().ifPresent(problem -> LOG.warn("{}", problem.line()));
        shelf =
                new ModelShelf(
                        WhisperModels.with(home.whisperModels()),
                        home.whisperFolder(),
                        new WebModelSource(
                                Optional.ofNullable(environment.get("RUSHES_MODEL_BASE_URL"))
                                        .filter(place -> !place.isBlank()),
                                Clock.systemUTC()),
                        settings);
        shelf.problem().ifPresent(problem -> LOG.warn("{}", problem.line()));
        hearing = new StudioHearing(shelf, new WorkerTranscriber(workers.hearing()));
        StyleShelf styles = StyleShelf.with(home.captionStyles());
        styles.problem().ifPresent(problem -> LOG.warn("{}", problem.line()));
        captions = new CaptionChoices(styles, SafeZones.shipped());
        GoogleAccess google = GoogleAccess.of(environment);
        key = new GeminiKey(google.key(), secrets, () -> settings.get().clouds().keyKept());
        generators =
                new StudioGenerators(
                        models.catalogue(),
                        google,
                        key,
                        folder ->
                                new AnimaticClipGenerator(
                                        folder.cache().resolve("animatic"),
                                        animatic::render,
                                        animatics,
                                        Clock.systemUTC()));
        writers = new StudioWriters(models.catalogue(), generators);
        ledger = new StudioLedger(home.ledger(), ZoneId.systemDefault());
        doors = new CloudDoors(google.token(), google.storage(), google.firestore());
        cloud =
                new StudioCloud(
                        new StudioCloud.Means(
                                doors,
                                new WorkerProbe(workers.now()),
                                new Installation(home)::owner,
                                PipelinePrices.of(models.catalogue()),
                                () ->
                                        generators.check(
                                                BackEnd.VERTEX, settings.get().clouds().vertex())),
                        () -> CloudPlace.of(settings.get().clouds(), VideoCloud.NONE),
                        shares);
    }

    private SessionParts parts(Supplier<VideoCloud> vertex, Supplier<Caps> caps, Hearing listener) {
        return shares.in(unshared(vertex, caps, listener));
    }

    private SessionParts unshared(
            Supplier<VideoCloud> vertex, Supplier<Caps> caps, Hearing listener) {
        return new SessionParts(
                (folder, watching) ->
                        watching
                                ? SqliteTakeStore.watch(folder.database())
                                : SqliteTakeStore.open(
                                        folder.database(),
                                        name -> Files.exists(folder.takes().resolve(name))),
                (folder, video) -> generators.open(folder, video, vertex),
                new WorkerProbe(workers.now()),
                cutting,
                Clock.systemUTC(),
                random,
                CrashPoints.NONE,
                (folder, store) -> ledger.payments(folder, store, caps),
                rates,
                listener,
                captions,
                new WorkerClipParts(workers.now()));
    }

    private SessionParts parts(Hearing listener) {
        return parts(
                () -> settings.get().clouds().vertex(),
                () -> StudioLedger.caps(settings.get()),
                listener);
    }

    private Hearing hearing(Optional<Path> whisperModel) throws InterruptedException {
        return whisperModel.isPresent() ? hearing.with(whisperModel.get()) : hearing.usual();
    }

    @Override
    public ProjectSession produce(ProduceOrder order) throws InterruptedException {
        Hearing listener = hearing(order.whisperModel());
        ProjectFolder folder = order.folder();
        if (!Files.exists(folder.script())) {
            ProjectSession.create(folder, order.script());
        }
        VideoCloud vertex = settings.get().clouds().vertex().with(order.cloud());
        Caps caps = StudioLedger.caps(settings.get());
        Caps bounded = new Caps(order.cap().or(caps::project), caps.day());
        SessionParts parts = unshared(() -> vertex, () -> bounded, listener);
        ProjectSession session = run(folder, order.share() ? shares.shut(parts) : shares.in(parts));
        boolean taken = false;
        try {
            Script before = session.book().script();
            Script wanted = Successor.of(before, order.script());
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
    public ProjectSession open(ProjectFolder folder, Optional<Path> whisperModel)
            throws InterruptedException {
        return run(folder, parts(hearing(whisperModel)));
    }

    @Override
    public ProjectSession open(ProjectFolder folder, VideoCloud place) throws InterruptedException {
        Clouds clouds = settings.get().clouds();
        VideoCloud its =
                new VideoCloud(
                        Optional.of(CloudPlace.of(clouds, place).project()),
                        Optional.empty(),
                        place.bucket());
        return run(
                folder,
                parts(
                        () -> settings.get().clouds().vertex().with(its),
                        () -> StudioLedger.caps(settings.get()),
                        hearing.usual()));
    }

    @Override
    public StudioCloud cloud(VideoCloud place) {
        return cloud.at(() -> CloudPlace.of(settings.get().clouds(), place));
    }

    @Override
    public CaptionChoices captions() {
        return captions;
    }

    @Override
    public ModelShelf.Standing hearing() throws InterruptedException {
        return hearing.look();
    }

    @Override
    public ProjectSession watch(ProjectFolder folder) {
        return ProjectSession.watch(folder, parts(hearing.usual()));
    }

    private static ProjectSession run(ProjectFolder folder, SessionParts parts) {
        ProjectSession session = ProjectSession.open(folder, parts);
        if (session.watching()) {
            session.close();
            throw new StudioException(Problem.of("PROJECT-BUSY").with("folder", folder.root()));
        }
        return session;
    }

    @Override
    public String draft(DraftOrder order) throws InterruptedException {
        Settings now = settings.get();
        VideoCloud cloud = now.clouds().vertex().with(order.cloud());
        DraftOffer offer =
                order.end().isPresent()
                        ? writers.behind(order.end().get(), cloud)
                        : writers.usual(now.making(), cloud);
        Caps caps = StudioLedger.caps(now);
        Caps bounded = new Caps(order.cap().or(caps::project), caps.day());
        return new PaidWriter(
                        offer,
                        ledger.payments("rushes draft", () -> bounded),
                        Clock.systemUTC(),
                        UUID::randomUUID)
                .draft(order.wish());
    }

    @Override
    public Optional<Problem> catalogueProblem() {
        return models.problem();
    }

    @Override
    public Profiles.Reading profiles() {
        return profiles;
    }

    @Override
    public ModelShelf models() {
        return shelf;
    }

    @Override
    public List<String> encoders() throws InterruptedException {
        return Stream.concat(
                        Stream.of(EncoderSettings.X264),
                        trial.offers().stream()
                                .filter(EncoderOffer::usable)
                                .map(EncoderOffer::codec))
                .toList();
    }

    @Override
    public int window() {
        Display.require(System.getenv(), System::getProperty);
        toolkit.await();
        key.begin(Platform::isFxApplicationThread);
        StudioApplication.open(
                new WindowParts(
                        parts(hearing.usual()),
                        settings,
                        home.projects(),
                        home.logs().resolve("rushes.log"),
                        new FfmpegFrameSource(),
                        new PosterGrabber(),
                        new JavaSoundOut(),
                        Clock.system(ZoneId.systemDefault()),
                        random,
                        models.catalogue(),
                        id -> generators.missing(id, settings.get().clouds().vertex()),
                        ledger::of,
                        () ->
                                writers.usual(
                                        settings.get().making(), settings.get().clouds().vertex()),
                        new FilmOffers(profiles.profiles().all(), encoders::usable),
                        shelf,
                        hearing,
                        new Accounts(
                                secrets,
                                key.variable(),
                                end -> {
                                    key.askAgain();
                                    return generators.check(end, settings.get().clouds().vertex());
                                }),
                        DesktopHerald.of(
                                System.getProperty("os.name", ""),
                                () -> settings.get().window().desktopNews(),
                                telling),
                        new Pace(home.pace(), Clock.systemUTC()),
                        cloud,
                        folder -> SqliteTakeStore.look(folder.database())));
        return Exit.DONE;
    }

    @Override
    public void close() {
        shares.close();
        doors.close();
        animatics.shutdownNow();
        telling.shutdownNow();
        encoders.close();
        workers.close();
        secrets.close();
        ledger.close();
    }
}
