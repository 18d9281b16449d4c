package studio.rushes.ui.grid;

import java.util.Optional;
import studio.rushes.assembly.Seam;

/**
 * What a card knows of its block's place in the film.
 *
 * @param leftOut whether the script keeps it out
 * @param seam how it follows the block before, where a film showed that and both are still the same
 */
public record InFilm(boolean leftOut, Optional<Seam> seam) {
    public static final InFilm UNSEEN = new InFilm(false, Optional.empty());
}
