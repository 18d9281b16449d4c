package studio.rushes.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.StudioException;
import studio.rushes.project.OpenProject;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.Projects;
import studio.rushes.project.VideoCaptions;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;
import studio.rushes.settings.CaptionDefaults;
import studio.rushes.settings.Settings;
import studio.rushes.settings.SettingsFile;
import studio.rushes.ui.captions.ModelDesk;
import studio.rushes.ui.cloud.CloudDesk;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.settings.SettingsDesk;
import studio.rushes.ui.shell.Desk;
import studio.rushes.ui.shell.Studio;

/** Opens and makes projects for the window. */
final class WindowStudio implements Studio, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowStudio.class);

    /** What follows from the arrival of a take has begun by then. */
    private static final long IDLE_SECONDS = 3;

    /** More than that nobody finds in a menu; all are in the home. */
    private static final int MENU = 12;

    private final WindowParts parts;
    private final ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor();
    private final SettingsFile settings;
    private final Path newProjects;
    private final Executor work;
    private final Consumer<Path> inFolder;
    private final ModelTable models;
    private final SettingsTable choices;
    private final Projects projects;
    private final HomeTable home;
    private final CloudTable cloud;
    private final Map<OpenProject, ProjectDesk> desks = new ConcurrentHashMap<>();

    /**
     * @param work where the disk is touched
     * @param inFolder shows a file in the system's own file window
     */
    WindowStudio(WindowParts parts, Executor work, Consumer<Path> inFolder) {
        this.parts = parts;
        settings = parts.settings();
        newProjects = parts.newProjects();
        this.work = work;
        this.inFolder = inFolder;
        models = new ModelTable(parts);
        choices = new SettingsTable(parts);
        cloud = new CloudTable(parts);
        projects =
                new Projects(
                        folder -> ProjectSession.open(folder, parts.session()),
                        CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS, closing));
        home = new HomeTable(parts, projects, this::films);
    }

    /**
     * Opens what was asked for, else the last project, else a sample to begin with; empty where all
     * videos are to be seen first.
     */
    Optional<CompletableFuture<Desk>> first(List<Path> asked) {
        if (!asked.isEmpty()) {
            return Optional.of(open(asked.getFirst()));
        }
        if (settings.get().window().homeFirst() && !home.folders().isEmpty()) {
            return Optional.empty();
        }
        List<Path> recent = recent();
        return Optional.of(
                !recent.isEmpty() && Files.isDirectory(recent.getFirst())
                        ? open(recent.getFirst())
                        : openSample(samples().getFirst()));
    }

    @Override
    public CompletableFuture<Desk> open(Path scriptOrFolder) {
        return coming(() -> {
            if (Files.isDirectory(scriptOrFolder)) {
                return openFolder(new ProjectFolder(scriptOrFolder));
            }
            Path folder = scriptOrFolder.toAbsolutePath().getParent();
            if (folder != null && isProjectScript(folder, scriptOrFolder)) {
                return openFolder(new ProjectFolder(folder));
            }
            return make(ScriptReader.read(scriptOrFolder));
        });
    }

    /** A script that Rushes works on already is opened where it is; any other is left untouched. */
    private static boolean isProjectScript(Path folder, Path script) {
        ProjectFolder project = new ProjectFolder(folder);
        return project.script().equals(script.toAbsolutePath().normalize())
                && Files.exists(project.database());
    }

    @Override
    public CompletableFuture<Desk> create(Path folder) {
        return coming(() -> {
            ProjectFolder project = new ProjectFolder(folder);
            Block first =
                    new Block(new BlockId("block-1"), "", "", Block.DEFAULT_SECONDS, Extras.NONE);
            ProjectSession.create(
                    project,
                    captioned(
                            new Script(videoId(project.name()), "", List.of(first), Extras.NONE)));
            return openFolder(project);
        });
    }

    @Override
    public CompletableFuture<Desk> paste(String text) {
        return coming(() -> make(ScriptReader.paste(text, "pasted-video")));
    }

    @Override
    public CompletableFuture<Desk> openSample(String name) {
        return coming(() -> make(Samples.read(name)));
    }

    @Override
    public List<String> samples() {
        return Samples.names();
    }

    @Override
    public List<Path> recent() {
        return settings.get().recent().stream().filter(Files::isDirectory).limit(MENU).toList();
    }

    @Override
    public ModelDesk models() {
        return models;
    }

    @Override
    public SettingsDesk settings() {
        return choices;
    }

    @Override
    public CloudDesk cloud() {
        return cloud;
    }

    @Override
    public HomeDesk home() {
        return home;
    }

    /** Stops what belongs to no project, and closes those that are open. */
    @Override
    public void close() {
        models.close();
        choices.close();
        cloud.close();
        home.close();
        closing.shutdown();
        projects.close();
    }

    @Override
    public Path log() {
        return parts.log();
    }

    @Override
    public void showInFolder(Path file) {
        inFolder.accept(file);
    }

    private Desk make(Script script) {
        ProjectFolder folder = new ProjectFolder(NewFolders.make(newProjects, script.videoId()));
        ProjectSession.create(folder, captioned(VideoSettings.of(script).in(script)));
        return openFolder(folder);
    }

    /** With what was chosen for new videos, wherever the script itself says nothing. */
    private Script captioned(Script script) {
        CaptionDefaults usual = settings.get().captions();
        VideoCaptions own = VideoCaptions.of(script);
        return new VideoCaptions(
                        own.style().or(usual::style),
                        own.zone().or(usual::zone),
                        own.heardIn().or(usual::heardIn))
                .in(script);
    }

    private Desk openFolder(ProjectFolder folder) {
        OpenProject.Use use = projects.open(folder);
        boolean entered = false;
        try {
            remember(use.project().folder());
            Desk desk = desks.computeIfAbsent(use.project(), this::desk).enter(use);
            entered = true;
            return desk;
        } finally {
            if (!entered) {
                use.close();
            }
        }
    }

    /** One for as long as the project is open, so that what it began goes on. */
    private ProjectDesk desk(OpenProject project) {
        ProjectDesk desk = new ProjectDesk(project, parts, home::filmEnded);
        project.beforeClose(() -> {
            desks.remove(project);
            desk.end();
        });
        parts.cloud().attend(project, CloudNews.of(project));
        desk.sharing().attended();
        return desk;
    }

    private List<HomeDesk.FilmWork> films() {
        return desks.values().stream().flatMap(desk -> desk.filmWork().stream()).toList();
    }

    /** The list of recent projects is a convenience; a full disk must not keep one from opening. */
    private void remember(ProjectFolder folder) {
        try {
            settings.update((Settings now) -> now.used(folder.root()));
        } catch (StudioException e) {
            LOG.warn("the list of recent projects was not saved", e);
        }
    }

    private CompletableFuture<Desk> coming(Supplier<Desk> opening) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return opening.get();
                    } catch (StudioException e) {
                        throw new CompletionException(e);
                    } catch (RuntimeException e) {
                        // The edge of this thread: the window must hear of it.
                        throw new CompletionException(Unexpected.exception(e));
                    }
                },
                work);
    }

    /** A folder's name may hold what a video's name may not. */
    private static String videoId(String folderName) {
        String id = folderName.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^\\.+", "");
        String bounded = id.substring(0, Math.min(id.length(), 128));
        return bounded.isBlank() || bounded.equals("-") ? "video" : bounded;
    }
}
