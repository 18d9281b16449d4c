package studio.rushes.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells a film from any other without reading all of it: its length, and the sum of its
 * beginning, where the size of every picture and sound in it is listed.
 *
 * @param bytes of the whole file
 * @param beginning the sum of its first megabyte
 */
public record FilmMark(long bytes, ContentHash beginning) {
    private static final int BEGINNING = 1 << 20;

    /** Blocking, milliseconds. */
    public static FilmMark of(Path film) throws IOException {
        try (InputStream in = Files.newInputStream(film)) {
            return new FilmMark(Files.size(film), ContentHash.of(in.readNBytes(BEGINNING)));
        }
    }
}
