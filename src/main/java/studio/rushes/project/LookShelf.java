package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.Folders;

/**
 * The folder of the looks, kept under a size. A look that is put away is whole until it is gone.
 * Used by one thread.
 */
final class LookShelf {
    private static final Logger LOG = LoggerFactory.getLogger(LookShelf.class);
    private static final String UNFINISHED = ".part";
    private static final long UNKNOWN = -1;

    private final Path folder;
    private final LongSupplier bound;
    private final InstantSource clock;
    private long bytes = UNKNOWN;

    private record Kept(Path look, long bytes, FileTime used) {}

    /**
     * @param bound bytes of looks that stay at most, where not more of them are needed; asked each
     *     time
     */
    LookShelf(Path folder, LongSupplier bound, InstantSource clock) {
        this.folder = folder;
        this.bound = bound;
        this.clock = clock;
    }

    /** This look is wanted now. One whose use cannot be noted only counts as older than it is. */
    void use(Path look) {
        try {
            Files.setLastModifiedTime(look, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("the use of a look was not noted: {}", look.getFileName(), e);
        }
    }

    /**
     * A look was added: throws the longest unused ones away until the rest fits the bound, never
     * one that is needed. Blocking.
     */
    void added(Path look, Predicate<Path> needed) {
        try {
            if (bytes == UNKNOWN) {
                tidy(needed);
            } else {
                bytes += size(look);
                if (bytes > bound.getAsLong()) {
                    tidy(needed);
                }
            }
        } catch (IOException e) {
            // Everything is there; the cache is only larger than it should be.
            LOG.warn("the looks could not be made fewer", e);
        }
    }

    private void tidy(Predicate<Path> needed) throws IOException {
        List<Kept> looks = looks();
        bytes = looks.stream().mapToLong(Kept::bytes).sum();
        for (Kept kept : looks) {
            if (bytes <= bound.getAsLong()) {
                return;
            }
            if (!needed.test(kept.look())) {
                delete(kept.look());
                bytes -= kept.bytes();
            }
        }
    }

    /** The longest unused first. What a program that was killed left half made is thrown away. */
    private List<Kept> looks() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found =
                    files.filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .toList();
        }
        List<Kept> looks = new ArrayList<>();
        for (Path look : found) {
            if (look.getFileName().toString().endsWith(UNFINISHED)) {
                Folders.delete(look);
            } else {
                looks.add(new Kept(look, size(look), Files.getLastModifiedTime(look)));
            }
        }
        looks.sort(Comparator.comparing(Kept::used));
        return looks;
    }

    private static long size(Path look) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(look)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** Under another name first, so that nobody finds a part of it. */
    private static void delete(Path look) throws IOException {
        Path away = look.resolveSibling(look.getFileName() + UNFINISHED);
        Folders.delete(away);
        Files.move(look, away);
        Folders.delete(away);
    }
}
