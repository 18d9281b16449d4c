package studio.rushes.generation;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a model offers at one resolution.
 *
 * @param seconds the lengths it makes
 * @param withSound price of a second, where it is known
 * @param silent price of a second without sound, where it is known
 */
public record ModelOffer(
        SortedSet<Integer> seconds, Optional<Money> withSound, Optional<Money> silent) {
    public Optional<Money> aSecond(boolean sound) {
        return sound ? withSound : silent;
    }
}
