package studio.rushes.transcription;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Hears what is said in a clip. */
public interface Transcriber {
    /**
     * Blocking, some seconds a clip; interruption gives the work up at once.
     *
     * @param model a file that was checked before
     * @param language a tag such as {@code fr}; empty to have it detected
     * @return no words where nothing is said
     * @throws StudioException with a {@code WHISPER-…} or {@code MEDIA-…} problem
     */
    Transcript transcribe(Path clip, Path model, Optional<String> language, Progress progress)
            throws InterruptedException;
}
