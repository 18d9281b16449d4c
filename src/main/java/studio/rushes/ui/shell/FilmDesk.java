package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.media.Progress;

/** What the window needs of a project's finished film. */
public interface FilmDesk {
    /** The film that was assembled last, while it is there. */
    Optional<Path> film();

    /**
     * Begins to cut the chosen takes into a film and returns at once; cancelling the future ends
     * the work and keeps the film that was there. Fails with a {@link
     * studio.rushes.problem.StudioException}.
     */
    CompletableFuture<Path> assemble(Progress progress);
}
