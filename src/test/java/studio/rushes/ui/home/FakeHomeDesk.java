package studio.rushes.ui.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.Glance;

/** Videos as they are told of by hand. */
public final class FakeHomeDesk implements HomeDesk {
    public final List<Path> folders = new ArrayList<>();
    public final Map<Path, Glance> glances = new HashMap<>();
    public final Map<Path, CompletableFuture<Glance>> pending = new HashMap<>();
    public final List<FilmWork> films = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public final List<Path> looked = new ArrayList<>();
    public CompletableFuture<WeekBoard> weeks = CompletableFuture.completedFuture(WeekBoard.EMPTY);
    private final List<Consumer<Path>> listeners = new ArrayList<>();
    private final List<Consumer<FilmEnd>> ends = new ArrayList<>();

    /** Puts a video in the list, or changes it, and tells of that. */
    public void change(Glance now) {
        if (!folders.contains(now.folder())) {
            folders.add(now.folder());
        }
        glances.put(now.folder(), now);
        List.copyOf(listeners).forEach(listener -> listener.accept(now.folder()));
    }

    public void end(FilmEnd film) {
        List.copyOf(ends).forEach(listener -> listener.accept(film));
    }

    @Override
    public List<Path> folders() {
        return List.copyOf(folders);
    }

    @Override
    public CompletableFuture<Glance> glance(Path folder) {
        looked.add(folder);
        CompletableFuture<Glance> later = pending.get(folder);
        Glance known = glances.get(folder);
        if (later != null) {
            return later;
        }
        return known != null
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.failedFuture(
                        new StudioException(
                                new Problem("FAKE-NONE", "None.", "Nothing.", "None.")));
    }

    @Override
    public Subscription onChange(Consumer<Path> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Path> forget(Path folder) {
        done.add("forget " + folder);
        folders.remove(folder);
        return CompletableFuture.completedFuture(folder);
    }

    @Override
    public CompletableFuture<Path> locate(Path missing, Path now) {
        done.add("locate " + missing + " " + now);
        folders.replaceAll(folder -> folder.equals(missing) ? now : folder);
        return CompletableFuture.completedFuture(now);
    }

    @Override
    public CompletableFuture<WeekBoard> weeks() {
        return weeks;
    }

    @Override
    public CompletableFuture<Path> exportWeeks(WeekBoard board, Path file) {
        done.add("export " + file);
        return CompletableFuture.completedFuture(file);
    }

    @Override
    public List<FilmWork> films() {
        return List.copyOf(films);
    }

    @Override
    public Subscription onFilm(Consumer<FilmEnd> listener) {
        ends.add(listener);
        return () -> ends.remove(listener);
    }
}
