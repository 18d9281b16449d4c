package studio.rushes.ui.grid;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import studio.rushes.generation.Spending;

/**
 * What a card says in numbers.
 *
 * @param cost what all takes of the block cost so far
 * @param place of its take among those that wait for the same model, from 1; empty where it does
 *     not wait for a free place
 * @param ready when its take will be there, as far as others of its kind told
 * @param louder LU by which its clip stands out from the others in the film, where it does
 */
public record Figures(
        Spending cost, OptionalInt place, Optional<Instant> ready, OptionalDouble louder) {
    public static final Figures NONE =
            new Figures(
                    Spending.NOTHING,
                    OptionalInt.empty(),
                    Optional.empty(),
                    OptionalDouble.empty());

    Figures with(Spending now) {
        return new Figures(now, place, ready, louder);
    }

    Figures coming(OptionalInt itsPlace, Optional<Instant> then) {
        return new Figures(cost, itsPlace, then, louder);
    }

    Figures louder(OptionalDouble by) {
        return new Figures(cost, place, ready, by);
    }
}
