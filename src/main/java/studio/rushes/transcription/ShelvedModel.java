package studio.rushes.transcription;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * A model on offer, and what of it is here.
 *
 * @param file where it is, or would be
 * @param facts where it is here and may be loaded
 * @param problem where something is here that may not
 * @param part bytes that an unfinished download left
 */
public record ShelvedModel(
        WhisperModel model,
        Path file,
        Optional<ModelFacts> facts,
        Optional<Problem> problem,
        long part) {
    public boolean present() {
        return facts.isPresent();
    }
}
