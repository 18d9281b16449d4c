package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import studio.rushes.generation.Chaining;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.Monitor;
import studio.rushes.generation.MonitorLoop;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Pace;
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
import studio.rushes.script.ScriptReader;

/**
 * One open project: its script, its takes, its film. The window and the command line work on this
 * and on nothing below it. Safe for many threads.
 */
public final class ProjectSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectSession.class);

    private final ProjectFolder folder;
    private final @Nullable ProcessLock lock;
    private final TakeStore store;
    private final ProjectId id;
    private final ScheduledExecutorService later;
    private final ExecutorService steps;
    private final ExecutorService spare;
    private final AheadOfFilm ahead;
    private final LookBook looks;
    private final StandIns standIns;
    private final ScreeningRoom screening;
    private final HearingRoom hearing;
    private final CaptionRoom captions;
    private final ScriptBook book;
    private final TakeRoom takes;
    private final Payments payments;
    private final CuttingRoom film;
    private final ChosenClips clips;
    private final @Nullable MonitorLoop monitor;
    private final @Nullable Onlooker onlooker;
    private final Deeds deeds;
    private final SessionParts parts;
    private final List<Consumer<Problem>> troubles = new CopyOnWriteArrayList<>();

    private ProjectSession(ProjectFolder folder, @Nullable ProcessLock lock, SessionParts parts) {
        this.folder = folder;
        this.lock = lock;
        this.parts = parts;
        Script script = ScriptReader.read(folder.script());
        store = parts.stores().open(folder, lock == null);
        id = store.project();
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
                        take -> VideoCaptions.heardIn(book.script(), take),
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
                        parts.cutting().lookBytes(),
                        parts.clock(),
                        parts.cutting().looks(),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("looks").daemon().factory()),
                        this::trouble);
        standIns =
                new StandIns(
                        folder.cache().resolve("standins"),
                        StandIns.BOUND,
                        parts.cutting().standIns().filter(_ -> lock != null),
                        Executors.newSingleThreadExecutor(
                                Thread.ofPlatform().name("standins").daemon().factory()));
        screening = new ScreeningRoom(book::script, takes, writer, table, standIns);
        clips = new ChosenClips(folder, store);
        deeds = Deeds.of(book, new Judging(store, takes, parts.clock()), this::trouble);
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
                        payments,
                        parts.owners().open(folder),
                        parts.gates().open(folder));
        setAsideForeignFilm();
        new Recovery(bench, files).run();
        takes.finishChoosing();
        clips.sync(book.script());
        takes.onChange(this::takeChanged);
        book.onChange(() -> later.execute(this::syncClips));
        book.onChange(ahead::look);
        hearing.onHeard(_ -> ahead.look());
        monitor =
                new MonitorLoop(
                        new Monitor(
                                bench,
                                generators,
                                files,
                                parts.probe(),
                                steps,
                                parts.rates(),
                                new Chaining(takes.inputs(parts.parts()), parts.parts())),
                        store,
                        parts.clock(),
                        this::trouble);
        monitor.start();
        // What a take waits for may come with an edit, such as a trim.
        book.onChange(monitor::wake);
    }

    /** Opens a project, to run it where nobody else does, else to watch it. */
    public static ProjectSession open(ProjectFolder folder, SessionParts parts) {
        ProjectEntry.require(folder);
        return open(folder, ProjectEntry.lock(folder), parts);
    }

    /** Opens a project only to look at it. */
    public static ProjectSession watch(ProjectFolder folder, SessionParts parts) {
        ProjectEntry.require(folder);
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
        ProjectEntry.create(folder, script);
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
        return id;
    }

    public ScriptBook book() {
        return book;
    }

    public TakeRoom takes() {
        return takes;
    }

    /**
     * What is to come of takes that are under way, in the one queue of all open projects. Returns
     * at once.
     *
     * @param open oldest first
     */
    public Outlook outlook(List<Take> open, Pace pace) {
        return takes.outlook(open, parts.rates().beside(id, parts.clock().instant()), pace);
    }

    /** What the producer does, and takes back. */
    public Deeds deeds() {
        return deeds;
    }

    /** Looks again at what waits, such as once it may be submitted. Returns at once. */
    public void wake() {
        if (monitor != null) {
            monitor.wake();
        }
    }

    /** How the project pays for what is no take. */
    public Payments payments() {
        return payments;
    }

    public CuttingRoom film() {
        return film;
    }

    /** Where its cut is watched before there is a film. */
    public ScreeningRoom screening() {
        return screening;
    }

    /**
     * Small pictures of its clips; made once somebody has it {@linkplain LookBook#follow follow}.
     */
    public LookBook looks() {
        return looks;
    }

    /** What it does without anybody waiting for it. */
    public Behind behind() {
        return new Behind(hearing.backlog(), looks.backlog(), ahead.backlog());
    }

    /**
     * Whether something goes on here that closing would put off: takes that are made or wait for
     * their turn, and clips that are listened to. What another process does is not ours to wait
     * for. Blocking, some milliseconds.
     */
    public boolean isUnderWay() {
        return lock != null
                && (hearing.backlog().size() > 0
                        || store.open().stream().anyMatch(take -> !takes.isOver(take)));
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

    /** A project without any take made no film: one is someone's own, or its cloud video's. */
    private void setAsideForeignFilm() {
        boolean own = !store.all().isEmpty() || Files.exists(folder.cloud());
        if (own || !Files.exists(folder.film())) {
            return;
        }
        try {
            Path kept = AtomicFile.setAside(folder.film());
            LOG.info("the film that was there is now called {}", kept.getFileName());
        } catch (IOException e) {
            throw ProjectEntry.unwritable(folder, e);
        }
    }

    private void takeChanged(Take take) {
        if (!takes.welcome(take) && (take.chosen() || take.judgement().rejected())) {
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
            standIns.close();
            hearing.close();
            steps.shutdown();
            deeds.close();
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
}
