package studio.rushes.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Profile;
import studio.rushes.project.ProjectFolder;

/**
 * What films can be brought out as.
 *
 * @param profiles beside {@code final.mp4}
 * @param encoders those of this machine that work, beside x264; returns at once, what is known yet
 * @param place the file an edition becomes
 */
public record FilmOffers(
        List<Profile> profiles,
        Supplier<List<String>> encoders,
        BiFunction<ProjectFolder, Edition, Path> place) {
    /** {@code final.mp4} alone, by x264. */
    public static final FilmOffers FINAL_ONLY =
            new FilmOffers(List.of(), List::of, (folder, _) -> folder.film());

    public FilmOffers {
        profiles = List.copyOf(profiles);
    }
}
