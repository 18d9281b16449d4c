package studio.rushes.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a folder of pieces and their seals under a size. */
final class CacheBound {
    private static final Logger LOG = LoggerFactory.getLogger(CacheBound.class);

    private final Path folder;
    private final String seal;
    private final long bound;

    private record Kept(Path piece, Path seal, long bytes, FileTime used) {}

    CacheBound(Path folder, String seal, long bound) {
        this.folder = folder;
        this.seal = seal;
        this.bound = bound;
    }

    /** Deletes the longest unused pieces above the bound, except those whose names are needed. */
    void keep(Predicate<String> needed) {
        try {
            List<Kept> pieces = pieces();
            long total = pieces.stream().mapToLong(Kept::bytes).sum();
            for (Kept piece : pieces) {
                if (total <= bound) {
                    return;
                }
                if (!needed.test(piece.piece().getFileName().toString())) {
                    Files.deleteIfExists(piece.seal());
                    Files.deleteIfExists(piece.piece());
                    total -= piece.bytes();
                }
            }
        } catch (IOException e) {
            // The film is whole; the cache is only larger than it should be.
            LOG.warn("the cache could not be made smaller", e);
        }
    }

    private List<Kept> pieces() throws IOException {
        List<Kept> pieces = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return pieces;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(this::isSeal).toList()) {
                String name = file.getFileName().toString();
                Path piece = file.resolveSibling(name.substring(0, name.length() - seal.length()));
                long bytes = Files.isRegularFile(piece) ? Files.size(piece) : 0;
                pieces.add(new Kept(piece, file, bytes, Files.getLastModifiedTime(file)));
            }
        }
        pieces.sort(Comparator.comparing(Kept::used));
        return pieces;
    }

    private boolean isSeal(Path file) {
        return file.getFileName().toString().endsWith(seal);
    }
}
