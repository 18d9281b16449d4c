package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Finding;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.Profile;
import studio.rushes.assembly.Quality;
import studio.rushes.assembly.Seam;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

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

    public static Profile profile(String id, String name) {
        return new Profile(
                id,
                name,
                Optional.of(new FrameSize(1080, 1920)),
                Optional.of(new FrameRate(30, 1)),
                OptionalInt.of(8_000_000),
                LoudnessTarget.STANDARD,
                Quality.STANDARD,
                "made up");
    }

    public static List<Profile> profiles() {
        return List.of(
                profile("tiktok", "TikTok"),
                profile("reels", "Instagram Reels"),
                profile("shorts", "YouTube Shorts"),
                new Profile(
                        "master",
                        "Master",
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        LoudnessTarget.STANDARD,
                        Quality.MASTER,
                        "made up"));
    }
}
