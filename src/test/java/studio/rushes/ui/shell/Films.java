package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Profiles;
import studio.rushes.assembly.Seam;

/** Films and profiles to show. */
public final class Films {
    public static final Path FINAL = Path.of("videos", "les-secrets-du-miel", "final.mp4");
    public static final Finding FROZEN = new Finding(Finding.Kind.FROZEN, 3, 18, 20.5);
    public static final Seam HARD = new Seam(2, 0.82, 57, 21, 9.4);
    public static final Seam SOFT = new Seam(3, 0.12, 6, 2, 0.4);

    private Films() {}

    public static Film film(Finding... findings) {
        return new Film(
                FINAL,
                new FilmReport(
                        1536,
                        64,
                        9_000_000,
                        -14.08,
                        -1.2,
                        48,
                        List.of(HARD, SOFT),
                        List.of(findings)),
                8,
                0);
    }

    public static List<Profile> profiles() {
        return Profiles.shipped().all();
    }
}
