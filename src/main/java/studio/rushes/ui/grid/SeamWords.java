package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import studio.rushes.assembly.Seam;

/** Says of a hard joint what makes it hard. */
final class SeamWords {
    /** Softer ones are nobody's worry. */
    private static final double HARD = 0.6;

    /** Mean differences, of 255, from which a picture or its colours read as other ones. */
    private static final double PICTURE = 25;

    private static final double COLOUR = 8;

    /** LU from which a jump is heard by everybody. */
    private static final double LOUDNESS = 3;

    private SeamWords() {}

    static Optional<String> of(InFilm film) {
        return film.seam().filter(seam -> seam.score() >= HARD).map(SeamWords::words);
    }

    private static String words(Seam seam) {
        return text("grid.seam.meaning", picture(seam), colour(seam), loudness(seam));
    }

    private static String picture(Seam seam) {
        if (seam.picture() < PICTURE) {
            return text("grid.seam.picture.alike");
        }
        return text(
                seam.picture() < 2 * PICTURE ? "grid.seam.picture.other" : "grid.seam.picture.far");
    }

    private static String colour(Seam seam) {
        if (seam.colour() < COLOUR) {
            return text("grid.seam.colour.alike");
        }
        return text(seam.colour() < 2 * COLOUR ? "grid.seam.colour.other" : "grid.seam.colour.far");
    }

    private static String loudness(Seam seam) {
        return seam.loudness() < LOUDNESS
                ? text("grid.seam.loudness.alike")
                : text("grid.seam.loudness", Math.round(seam.loudness()));
    }
}
