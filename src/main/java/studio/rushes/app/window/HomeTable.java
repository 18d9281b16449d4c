package studio.rushes.app.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.Glance;
import studio.rushes.project.Glances;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.Projects;
import studio.rushes.settings.Settings;
import studio.rushes.ui.home.HomeDesk;

/** All videos of the studio, for the window. */
final class HomeTable implements HomeDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HomeTable.class);

    /** Folders may lie on a slow disk, and each look holds a file open. */
    private static final int AT_ONCE = 4;

    private final WindowParts parts;
    private final Projects projects;
    private final Glances glances;
    private final Supplier<List<FilmWork>> films;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore looks = new Semaphore(AT_ONCE);
    private final List<Consumer<FilmEnd>> ends = new CopyOnWriteArrayList<>();

    /**
     * @param films what is being made
     */
    HomeTable(WindowParts parts, Projects projects, Supplier<List<FilmWork>> films) {
        this.parts = parts;
        this.projects = projects;
        this.films = films;
        glances = new Glances(parts.looks()::open, projects::find);
    }

    @Override
    public List<Path> folders() {
        return parts.settings().get().recent();
    }

    @Override
    public CompletableFuture<Glance> glance(Path folder) {
        return Coming.from(work, () -> look(folder));
    }

    private Glance look(Path folder) throws InterruptedException {
        looks.acquire();
        try {
            return glances.at(folder, this::spent);
        } finally {
            looks.release();
        }
    }

    private Optional<Money> spent(ProjectId project) {
        try {
            List<LedgerEntry> entries = parts.ledger().get().of(project);
            return Optional.of(Money.sum(entries.stream().map(LedgerEntry::counts).toList()));
        } catch (StudioException e) {
            LOG.info("what a video cost is not known: {}", e.problem().line());
            return Optional.empty();
        }
    }

    @Override
    public Subscription onChange(Consumer<Path> listener) {
        return projects.onChange(listener);
    }

    @Override
    public CompletableFuture<Path> forget(Path folder) {
        return Coming.from(
                work,
                () -> {
                    parts.settings().update((Settings now) -> now.without(folder));
                    return folder;
                });
    }

    @Override
    public CompletableFuture<Path> locate(Path missing, Path now) {
        return Coming.from(
                work,
                () -> {
                    Glance found = look(now);
                    if (!found.canBeOpened()) {
                        throw new StudioException(found.problem().orElseGet(() -> nothing(now)));
                    }
                    parts.settings().update((Settings before) -> before.moved(missing, now));
                    return new ProjectFolder(now).root();
                });
    }

    private static Problem nothing(Path now) {
        return Problem.of("PROJECT-NOT-FOUND").with("folder", now);
    }

    @Override
    public CompletableFuture<WeekBoard> weeks() {
        return Coming.from(work, () -> WeekBoard.of(parts.ledger().get().all(), playing()));
    }

    /** Of every video that can be looked at. */
    private Map<ProjectId, Set<TakeId>> playing() throws InterruptedException {
        Map<ProjectId, Set<TakeId>> playing = new HashMap<>();
        for (Path folder : folders()) {
            Glance glance = look(folder);
            glance.id().ifPresent(id -> playing.put(id, glance.playing()));
        }
        return playing;
    }

    @Override
    public CompletableFuture<Path> exportWeeks(WeekBoard weeks, Path file) {
        return Coming.from(
                work,
                () -> {
                    try {
                        AtomicFile.write(file, weeks.csv().getBytes(StandardCharsets.UTF_8));
                        return file;
                    } catch (IOException e) {
                        throw new StudioException(
                                Problem.of("LEDGER-NOT-EXPORTED").with("file", file.getFileName()),
                                e);
                    }
                });
    }

    @Override
    public List<FilmWork> films() {
        return films.get();
    }

    @Override
    public Subscription onFilm(Consumer<FilmEnd> listener) {
        ends.add(listener);
        return () -> ends.remove(listener);
    }

    void filmEnded(FilmEnd end) {
        ends.forEach(listener -> listener.accept(end));
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
