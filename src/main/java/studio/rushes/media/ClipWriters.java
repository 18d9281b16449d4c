package studio.rushes.media;

import java.nio.file.Path;

/** Opens {@link ClipWriter}s. */
@FunctionalInterface
public interface ClipWriters {
    /** Starts a clip at the path given, which must not exist yet. */
    ClipWriter create(Path target, FrameSize size, FrameRate rate);
}
