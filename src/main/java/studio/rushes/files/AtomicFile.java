package studio.rushes.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts files in place so that a reader, or a crash, never meets half of one. Blocking. */
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private AtomicFile() {}

    /** Writes the content beside the target, forces it to disk, and renames it over the target. */
    public static void write(Path target, byte[] content) throws IOException {
        Path part = partOf(target);
        try {
            Files.write(part, content);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies the source beside the target and renames that over the target. */
    public static void copy(Path source, Path target) throws IOException {
        Path part = partOf(target);
        try {
            Files.copy(source, part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Forces a finished file to disk and renames it over the target, in the same folder system. */
    public static void move(Path finished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                finished,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target);
    }

    /** The new name itself is safe only once its folder is; Windows cannot and need not. */
    private static void forceFolder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("this system does not force folders", e);
        }
    }

    /**
     * Makes the target the same file as the source: a second name where the disk can, else a copy.
     */
    public static void link(Path source, Path target) throws IOException {
        Path part = partOf(target);
        try {
            try {
                Files.createLink(part, source);
            } catch (UnsupportedOperationException | IOException noLinks) {
                LOG.debug("no second name for {}, so it is copied", source, noLinks);
                Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            }
            rename(part, target);
        } finally {
            // Renaming one name of a file over another name of it does nothing, and leaves both.
            Files.deleteIfExists(part);
        }
    }

    private static void rename(Path part, Path target) throws IOException {
        try {
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder cannot replace a file in one step: " + target, e);
        }
    }

    /**
     * Gives a file that stands in the way another name beside it, such as {@code film (2).mp4}.
     *
     * @return its new name
     */
    public static Path setAside(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path free;
        int number = 2;
        do {
            free = file.resolveSibling(stem + " (" + number + ")" + ending);
            number++;
        } while (Files.exists(free, LinkOption.NOFOLLOW_LINKS));
        return Files.move(file, free);
    }

    private static Path partOf(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file in a folder: " + target);
        }
        Path part = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part");
        Files.delete(part);
        return part;
    }
}
