package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import studio.rushes.assembly.Seam;

/**
 * Says how hard a joint is, and what makes it so.
 *
 * @param number such as {@code 0.82}
 * @param name with the word before it
 * @param told what differs
 */
public record SeamWords(String number, String name, String told, boolean hard) {
    /** Softer ones are nobody's worry. */
    private static final double HARD = 0.6;

    /** Mean differences, of 255, from which a picture or its colours read as other ones. */
    private static final double PICTURE = 25;

    private static final double COLOUR = 8;

    /** LU from which a jump is heard by everybody. */
    private static final double LOUDNESS = 3;

    public static Optional<SeamWords> of(InFilm film) {
        return film.seam()
                .map(seam ->
                        new SeamWords(
                                text("grid.seam.number", seam.score()),
                                text("grid.seam.score", seam.score()),
                                words(seam),
                                seam.score() >= HARD));
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
