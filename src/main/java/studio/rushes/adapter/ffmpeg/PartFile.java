package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/** A file that appears whole or not at all: written beside its target, forced, then renamed. */
final class PartFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartFile.class);

    private final Path target;
    private final Path part;

    PartFile(Path target) {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
    }

    /** Where to write. */
    Path path() {
        return part;
    }

    void commit() {
        try {
            AtomicFile.move(part, target);
        } catch (IOException e) {
            throw DiskTrouble.writing(target, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("A part of a file stays behind: {}", part, e);
        }
    }
}
