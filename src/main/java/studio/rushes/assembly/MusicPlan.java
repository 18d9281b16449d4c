package studio.rushes.assembly;

import java.nio.file.Path;

/**
 * A piece of music brought to one loudness, in the form of {@link SoundPlan}, as long as it is.
 *
 * @param lufs its integrated loudness afterwards
 */
public record MusicPlan(Path file, double lufs) {}
