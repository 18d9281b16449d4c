package studio.rushes.ui.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.project.Glance;

/**
 * What is known of all videos. Every call returns at once; a future fails with a {@link
 * studio.rushes.problem.StudioException}. Listeners are called on any thread.
 */
public interface HomeDesk {
    /**
     * A film that is being made of some video.
     *
     * @param name of its file
     * @param whole how much of it is done, from 0 to 1; empty where that is not known yet
     */
    record FilmWork(
            Path folder,
            String video,
            String name,
            Instant begun,
            OptionalDouble whole,
            Runnable stop) {}

    /**
     * A film is over.
     *
     * @param problem why it was not made; empty where it was
     */
    record FilmEnd(Path folder, String video, String name, Optional<Problem> problem) {}

    /** Folders of videos, the last used first, whether they are there or not. */
    List<Path> folders();

    /** Looks at one; what is wrong with it is in what comes back. */
    CompletableFuture<Glance> glance(Path folder);

    /** Hears the folder of each video that is opened, closed, or in which something changed. */
    Subscription onChange(Consumer<Path> listener);

    /** Takes a video out of the list, and touches nothing of it. */
    CompletableFuture<Path> forget(Path folder);

    /** Says where a video lies now that is not where it was. */
    CompletableFuture<Path> locate(Path missing, Path now);

    /** What each week cost, read anew. */
    CompletableFuture<WeekBoard> weeks();

    /** Writes the weeks as CSV. */
    CompletableFuture<Path> exportWeeks(WeekBoard weeks, Path file);

    /** The films that are being made. */
    List<FilmWork> films();

    /** Hears of each film that was made or failed; what was stopped by hand is not told. */
    Subscription onFilm(Consumer<FilmEnd> listener);
}
