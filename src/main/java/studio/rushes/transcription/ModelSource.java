package studio.rushes.transcription;

import java.nio.file.Path;

/** Where models come from. */
public interface ModelSource {
    /**
     * Brings a model to its place, whole and checked, or not at all. Blocking, for minutes;
     * interruption stops it at once and keeps what is here, so that a later call goes on from it.
     *
     * @param target in a folder that is there; a file in the way is replaced
     * @return the SHA-256 of what came, in hexadecimal digits
     * @throws studio.rushes.problem.StudioException with a {@code WHISPER-MODEL-…} problem
     */
    String fetch(WhisperModel model, Path target, ModelProgress progress)
            throws InterruptedException;
}
