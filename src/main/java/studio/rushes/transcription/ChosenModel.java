package studio.rushes.transcription;

import java.nio.file.Path;

/**
 * The model that words are heard with: looked through, safe to load.
 *
 * @param sum SHA-256 of the file, in hexadecimal digits; what was heard depends on it
 */
public record ChosenModel(Path file, String sum, ModelFacts facts) {}
