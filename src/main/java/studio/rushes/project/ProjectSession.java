package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.Assembler;
import studio.rushes.files.AtomicFile;
import studio.rushes.files.ProcessLock;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.Monitor;
import studio.rushes.generation.MonitorLoop;
import studio.rushes.generation.Payments;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Recovery;
import studio.rushes.generation.RetryPolicy;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeFiles;
import studio.rushes.generation.TakeStore;
import studio.rushes.generation.Workbench;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;
import studio.rushes.script.ScriptReader;
import studio.rushes.transcription.Languages;

/**
 * One open project: its script, its takes, its film. The window and the command line work on this
 * and on nothing below it. Safe for many threads.
 */
public final class ProjectSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectSession.class);

    private final ProjectFolder folder;
    private final @Nullable ProcessLock lock;
    private final TakeStore store;
    private final ScheduledExecutorService later;
    private final ExecutorService steps;
    private final ExecutorService spare;
    private final AheadOfFilm ahead;
    private final LookBook looks;
    private final HearingRoom hearing;
    private final CaptionRoom captions;
    private final ScriptBook book;
    private final TakeRoom takes;
    private final Payments payments;
    private final CuttingRoom film;
    private final ChosenClips clips;
    private final @Nullable MonitorLoop monitor;
    private final @Nullable Onlooker onlooker;
    private final List<Consumer<Problem>> troubles = new CopyOnWriteArrayList<>();

    private ProjectSession(ProjectFolder folder, @Nullable ProcessLock lock, SessionParts parts) {
        this.folder = folder;
        this.lock = lock;
        Script script = ScriptReader.read(folder.script());
        store = parts.stores().open(folder, lock == null);
        later =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("project").daemon().factory());
        steps = Executors.newVirtualThreadPerTaskExecutor();
        spare =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("ahead").daemon().factory());
        book = new ScriptBook(folder, script, parts.clock(), later, lock == null);
        Generators generators = parts.generators().open(folder, script.videoId());
        payments = parts.payments().open(folder, store);
        takes =
                new TakeRoom(
                        folder,
                        book::script,
                        store,
                        new Launcher(store, generators, parts.clock(), steps, payments),
                        generators,
                        parts.clock());
        hearing =
                new HearingRoom(
                        folder.cache().resolve("heard"),
                        parts.hearing(),
                        take -> heardIn(book.script(), take),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("hearing").daemon().factory()),
                        this::trouble);
        CaptionWriter writer = new CaptionWriter(parts.probe(), hearing, takes::standsIn);
        CutTable table =
                new CutTable(
                        folder, book::script, takes, writer, parts.captions(), hearing::isComing);
        captions = new CaptionRoom(book, takes, writer, parts.captions(), table, hearing);
        Assembler assembler = parts.cutting().assembler(folder, parts.clock());
        ahead = new AheadOfFilm(table, assembler, parts.cutting().ahead(), spare);
        film =
                new CuttingRoom(
                        folder,
                        table,
                        new Listening(
                                hearing,
                                table,
                                takes::clip,
                                parts.cutting().history(),
                                parts.clock()),
                        assembler,
                        ahead,
                        new Exports(folder, parts.clock(), parts.cutting().zone()),
                        new FilmCompany(parts.cutting().posters()));
        looks =
                new LookBook(
                        folder.cache().resolve("looks"),
                        LookBook.BOUND,
                        parts.clock(),
                        parts.cutting().looks(),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("looks").daemon().factory()),
                        this::trouble);
        clips = new ChosenClips(folder, store);
        if (lock == null) {
            monitor = null;
            onlooker = new Onlooker(store, book, takes::announce, this::trouble);
            later.scheduleWithFixedDelay(
                    this::look,
                    Onlooker.EVERY_MILLIS,
                    Onlooker.EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            return;
        }
        onlooker = null;
        TakeFiles files = new TakeFiles(folder.takes());
        Workbench bench =
                new Workbench(
                        store,
                        parts.clock(),
                        parts.random(),
                        UUID::randomUUID,
                        RetryPolicy.STANDARD,
                        parts.crashPoints(),
                        payments);
        setAsideForeignFilm();
        new Recovery(bench, files).run();
        clips.sync(book.script());
        takes.onChange(this::takeChanged);
        book.onChange(() -> later.execute(this::syncClips));
        book.onChange(ahead::look);
        hearing.onHeard(_ -> ahead.look());
        monitor =
                new MonitorLoop(
                        new Monitor(bench, generators, files, parts.probe(), steps, parts.rates()),
                        store,
                        parts.clock(),
                        this::trouble);
        monitor.start();
    }

    /** Opens a project, to run it where nobody else does, else to watch it. */
    public static ProjectSession open(ProjectFolder folder, SessionParts parts) {
        requireProject(folder);
        return open(folder, takeLock(folder), parts);
    }

    /** Opens a project only to look at it. */
    public static ProjectSession watch(ProjectFolder folder, SessionParts parts) {
        requireProject(folder);
        return open(folder, null, parts);
    }

    private static ProjectSession open(
            ProjectFolder folder, @Nullable ProcessLock lock, SessionParts parts) {
        boolean opened = false;
        try {
            ProjectSession session = new ProjectSession(folder, lock, parts);
            opened = true;
            return session;
        } finally {
            if (!opened && lock != null) {
                lock.close();
            }
        }
    }

    /** Makes a folder a project with this script; one that is a project already is refused. */
    public static void create(ProjectFolder folder, Script script) {
        if (Files.exists(folder.script())) {
            throw new StudioException(
                    new Problem(
                            "PROJECT-EXISTS",
                            "There is a project in " + folder.root() + " already.",
                            "It was left untouched.",
                            "Open it, or choose another folder."));
        }
        try {
            Files.createDirectories(folder.root());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            ScriptFile.save(script, folder.script());
        } catch (StudioException e) {
            throw unwritable(folder, e);
        }
    }

    public ProjectFolder folder() {
        return folder;
    }

    /** Whether another process runs the project, so that here it can only be looked at. */
    public boolean watching() {
        return lock == null;
    }

    /** Which project this is, wherever its folder lies. */
    public ProjectId id() {
        return store.project();
    }

    public ScriptBook book() {
        return book;
    }

    public TakeRoom takes() {
        return takes;
    }

    /** How the project pays for what is no take. */
    public Payments payments() {
        return payments;
    }

    public CuttingRoom film() {
        return film;
    }

    /**
     * Small pictures of its clips; made once somebody has it {@linkplain LookBook#follow follow}.
     */
    public LookBook looks() {
        return looks;
    }

    /** Its captions; clips are listened to once somebody has it {@link CaptionRoom#listen}. */
    public CaptionRoom captions() {
        return captions;
    }

    /** Hears what goes wrong in the background, on the thread it went wrong on. */
    public TakeStore.Subscription onTrouble(Consumer<Problem> listener) {
        troubles.add(listener);
        return () -> troubles.remove(listener);
    }

    private static Optional<String> heardIn(Script script, Take take) {
        Optional<String> wanted = VideoCaptions.of(script).heardIn();
        String tag = wanted.orElseGet(() -> take.request().language().toLanguageTag());
        return Languages.find(tag);
    }

    /** A project without any take has made no film: one that lies there is someone's own. */
    private void setAsideForeignFilm() {
        if (!store.all().isEmpty() || !Files.exists(folder.film())) {
            return;
        }
        try {
            Path kept = AtomicFile.setAside(folder.film());
            LOG.info("the film that was there is now called {}", kept.getFileName());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void takeChanged(Take take) {
        if (!take.isReady()) {
            return;
        }
        if (takes.playsBetter(take)) {
            takes.choose(take.id());
            return;
        }
        if (take.chosen()) {
            later.execute(this::syncClips);
            ahead.look();
        }
    }

    private void syncClips() {
        try {
            clips.sync(book.script());
        } catch (StudioException e) {
            LOG.warn("the chosen clips of {} are not all in place", folder.name(), e);
            trouble(e.problem());
        }
    }

    private void look() {
        try {
            if (onlooker != null) {
                onlooker.look();
            }
        } catch (RuntimeException e) {
            // The edge of this thread: one look that goes wrong must not end the watching.
            LOG.error("watching a project", e);
        }
    }

    private void trouble(Problem problem) {
        troubles.forEach(listener -> listener.accept(problem));
    }

    /** Saves, stops watching, gives the project back. Nothing at a generator is cancelled. */
    @Override
    public void close() {
        try {
            if (onlooker != null) {
                onlooker.stop();
            }
            if (monitor != null) {
                monitor.stop();
            }
        } catch (InterruptedException e) {
            LOG.info("closing {} was hurried", folder.name());
            Thread.currentThread().interrupt();
        } finally {
            ahead.stop();
            spare.shutdownNow();
            looks.close();
            hearing.close();
            steps.shutdown();
            later.shutdown();
            try {
                book.close();
                if (lock != null) {
                    clips.sync(book.script());
                }
            } finally {
                store.close();
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    private static void requireProject(ProjectFolder folder) {
        if (!Files.isRegularFile(folder.script())) {
            throw new StudioException(
                    new Problem(
                            "PROJECT-NOT-FOUND",
                            "There is no project in " + folder.root() + ".",
                            "Nothing was opened.",
                            "Choose a folder that holds a script_v2.json."));
        }
    }

    private static @Nullable ProcessLock takeLock(ProjectFolder folder) {
        try {
            Optional<ProcessLock> lock = ProcessLock.tryTake(folder.lock());
            return lock.orElse(null);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static StudioException unwritable(ProjectFolder folder, Exception e) {
        return new StudioException(
                new Problem(
                        "PROJECT-NOT-WRITABLE",
                        "The folder " + folder.root() + " cannot be written.",
                        "Nothing was started.",
                        "Check that it exists, has room and that you may write there, or choose"
                                + " another."),
                e);
    }
}
