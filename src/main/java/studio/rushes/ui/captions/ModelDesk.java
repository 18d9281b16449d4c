package studio.rushes.ui.captions;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.rushes.transcription.ModelProgress;

/**
 * What the window needs of the models that hear words. Every call returns at once; a future fails
 * with a {@link studio.rushes.problem.StudioException}. What hears is another one in all open
 * projects as soon as a future says so.
 */
public interface ModelDesk {
    /** Which models there are, and which one hears; seconds for a large one the first time. */
    CompletableFuture<ModelsNow> look();

    /**
     * Downloads a model, going on where it was stopped, and has it hear from then on unless another
     * was chosen meanwhile. Cancelling stops it and keeps what has come.
     */
    CompletableFuture<ModelsNow> get(String id, ModelProgress progress);

    /**
     * Has another one hear.
     *
     * @param choice a model's id, or the path of a file; empty to have words timed by the script
     */
    CompletableFuture<ModelsNow> use(Optional<String> choice);

    /** Remembers that the offer to download a model was answered. */
    CompletableFuture<ModelsNow> answer();
}
