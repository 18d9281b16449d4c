package studio.rushes.assembly;

import java.nio.file.Path;

/**
 * A piece of music under the film, from its beginning, again and again for as long as the film
 * lasts.
 *
 * @param below LU below the speech where nobody speaks
 * @param duck LU it goes down further while somebody speaks
 * @param fadeIn seconds at the film's start
 * @param fadeOut seconds at the film's end
 */
public record Music(Path file, double below, double duck, double fadeIn, double fadeOut) {
    /** Quiet enough for every word. */
    public static Music under(Path file) {
        return new Music(file, 8, 12, 1, 2);
    }

    public Music {
        if (!(below >= 0 && below <= 40 && duck >= 0 && duck <= 40)) {
            throw new IllegalArgumentException(below + " and " + duck + " LU");
        }
        if (!(fadeIn >= 0 && fadeIn <= 60 && fadeOut >= 0 && fadeOut <= 60)) {
            throw new IllegalArgumentException("fades of " + fadeIn + " s and " + fadeOut + " s");
        }
    }
}
