package studio.rushes.assembly;

import java.nio.file.Path;

/**
 * A finished, checked film.
 *
 * @param rendered pieces that had to be made for it
 * @param reused pieces that were there already
 */
public record Film(Path path, FilmReport report, int rendered, int reused) {
    public long frames() {
        return report.frames();
    }

    public double seconds() {
        return report.seconds();
    }
}
