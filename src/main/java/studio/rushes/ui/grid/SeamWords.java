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
        return text(
                "grid.seam.meaning",
                text(degree("grid.seam.picture", seam.picture(), PICTURE)),
                text(degree("grid.seam.colour", seam.colour(), COLOUR)),
                seam.loudness() < LOUDNESS
                        ? text("grid.seam.loudness.alike")
                        : text("grid.seam.loudness", Math.round(seam.loudness())));
    }

    private static String degree(String key, double difference, double noticed) {
        return key
                + (difference < noticed ? ".alike" : difference < 2 * noticed ? ".other" : ".far");
    }
}
