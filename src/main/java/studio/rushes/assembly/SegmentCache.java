package studio.rushes.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Rendered segments in a folder that may be emptied at any time. */
public final class SegmentCache {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentCache.class);

    private final Path folder;

    /**
     * @param folder such as {@code cache/segments}; made when it is first needed
     */
    public SegmentCache(Path folder) {
        this.folder = folder;
    }

    /** Where the segment of a key lies or is to be put; its folder exists after the call. */
    public Path place(SegmentKey key) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-CACHE",
                            "The folder " + folder.getFileName() + " cannot be made.",
                            "The film was not made; the clips are untouched.",
                            "See that the project's folder can be written, then try again."),
                    e);
        }
        return file(key);
    }

    /** Whether the segment of a key is there as it was sealed. Any other is thrown away. */
    public boolean has(SegmentKey key) {
        Path segment = file(key);
        if (!Files.isRegularFile(segment)) {
            return false;
        }
        if (isAsSealed(key)) {
            return true;
        }
        forget(key);
        return false;
    }

    /** Notes what a segment holds that was just put into its place. */
    public void keep(SegmentKey key) {
        try {
            AtomicFile.write(
                    seal(key), ContentHash.of(file(key)).value().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-CACHE",
                            "A part of the film cannot be kept in " + folder.getFileName() + ".",
                            "The film was not made; the clips are untouched.",
                            "See that the disk has room, then try again."),
                    e);
        }
    }

    public void forget(SegmentKey key) {
        try {
            Files.deleteIfExists(seal(key));
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new StudioException(
                    new Problem(
                            "ASSEMBLY-CACHE",
                            "A damaged part of the film cannot be deleted from the cache.",
                            "The film was not made; the clips are untouched.",
                            "Empty the project's cache folder and try again."),
                    e);
        }
    }

    private Path file(SegmentKey key) {
        return folder.resolve(key.value() + ".mov");
    }

    /**
     * What a full disk, a sync program or a failing disk made of a segment since can be seen or
     * heard in the film without any check of its form failing, so every byte is compared.
     */
    private boolean isAsSealed(SegmentKey key) {
        try {
            return Files.isRegularFile(seal(key))
                    && Files.readString(seal(key)).equals(ContentHash.of(file(key)).value());
        } catch (IOException e) {
            LOG.info("A segment in the cache cannot be read and is made anew: {}", key, e);
            return false;
        }
    }

    private Path seal(SegmentKey key) {
        return folder.resolve(key.value() + ".sha256");
    }
}
