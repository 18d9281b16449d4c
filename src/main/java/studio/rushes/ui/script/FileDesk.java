package studio.rushes.ui.script;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import studio.rushes.project.PictureBox;

/**
 * The pictures and the music that a script may name. Every call returns at once; a future completes
 * on the window's thread, or fails there with a {@link studio.rushes.problem.StudioException}.
 */
public interface FileDesk {
    /** Has a picture lie in the video's folder; answers what a script calls it. */
    CompletableFuture<String> picture(Path file);

    /** What a picture looks like that a script names. */
    CompletableFuture<PictureBox.Thumbnail> thumbnail(String named, int side);

    /** Has a piece of music lie in the video's folder; answers what a script calls it. */
    CompletableFuture<String> music(Path file);
}
