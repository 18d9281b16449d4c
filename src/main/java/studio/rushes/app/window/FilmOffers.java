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
    public FilmOffers {
        profiles = List.copyOf(profiles);
    }
}
