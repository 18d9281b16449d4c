package studio.rushes.assembly;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** Whether a usable segment of a key is there. A torn one is thrown away. */
    public boolean has(SegmentKey key) {
        Path segment = file(key);
        if (!Files.isRegularFile(segment)) {
            return false;
        }
        if (isWhole(segment)) {
            return true;
        }
        forget(key);
        return false;
    }

    public void forget(SegmentKey key) {
        try {
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
     * A segment appears by a rename, so it was whole once. This finds what a full disk, a sync
     * program or a copy made of it since: its atoms must fill the file exactly.
     */
    private static boolean isWhole(Path segment) {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r")) {
            long length = file.length();
            long at = 0;
            while (at + 8 <= length) {
                file.seek(at);
                long size = Integer.toUnsignedLong(file.readInt());
                if (size == 1) {
                    file.readInt();
                    size = file.readLong();
                }
                if (size < 8 || size > length - at) {
                    return false;
                }
                at += size;
            }
            return length > 0 && at == length;
        } catch (IOException e) {
            LOG.info("A segment in the cache cannot be read and is made anew: {}", segment, e);
            return false;
        }
    }
}
