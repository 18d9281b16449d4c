package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Glimpse;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;
import studio.rushes.ui.export.ExportDesk;

/** What the window needs of a project's films. */
public interface FilmDesk extends ExportDesk {
    /** The film that was assembled last, while it is there. */
    Optional<Path> film();

    /**
     * What the check of the film found that was there when the project was opened, where that is
     * known. Returns at once.
     */
    Optional<FilmReport> report();

    /**
     * Whether that film was cut from just this text and these clips, in the script's order. Must
     * return at once.
     */
    boolean isFilmOf(Script script, List<Path> clips);

    /**
     * A film that is being made already, as it is where the window comes back to a video.
     *
     * @param follow has somebody hear how far it is, from now on
     */
    record UnderWay(
            Edition edition,
            Instant begun,
            CompletableFuture<Film> coming,
            Consumer<AssemblyListener> follow) {}

    /** Empty where none is being made. Returns at once. */
    default Optional<UnderWay> filming() {
        return Optional.empty();
    }

    /** What is known of the film as it would be now. Returns at once. */
    default CompletableFuture<Glimpse> glimpse() {
        return CompletableFuture.completedFuture(Glimpse.NOTHING);
    }

    /**
     * Calls back, on any thread, when a film that was made elsewhere came in place of the one that
     * was there; returns at once.
     */
    default Subscription onFilmBrought(Runnable listener) {
        return () -> {};
    }

    /**
     * Begins to cut the chosen takes into a film and returns at once; cancelling the future ends
     * the work and keeps the film that was there. Fails with a {@link
     * studio.rushes.problem.StudioException}.
     */
    CompletableFuture<Film> assemble(Edition edition, AssemblyListener listener);
}
