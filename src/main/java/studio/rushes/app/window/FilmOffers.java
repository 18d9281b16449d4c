package studio.rushes.app.window;

import java.util.List;
import java.util.function.Supplier;
import studio.rushes.assembly.Profile;

/**
 * What films can be brought out as.
 *
 * @param profiles beside {@code final.mp4}
 * @param encoders those of this machine that work, beside x264; returns at once, what is known yet
 */
public record FilmOffers(List<Profile> profiles, Supplier<List<String>> encoders) {
    /** {@code final.mp4} alone, by x264. */
    public static final FilmOffers FINAL_ONLY = new FilmOffers(List.of(), List::of);

    public FilmOffers {
        profiles = List.copyOf(profiles);
    }
}
