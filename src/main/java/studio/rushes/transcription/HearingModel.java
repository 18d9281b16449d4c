package studio.rushes.transcription;

import java.nio.file.Path;

/**
 * The model clips are heard with.
 *
 * @param file checked before
 * @param digest of its content: another model hears other words
 */
public record HearingModel(Path file, String digest) {}
