package studio.rushes.assembly;

import java.util.List;

/**
 * What a film's own check found.
 *
 * @param lufs integrated loudness
 * @param truePeak in dBTP, before the sound was encoded
 * @param captionPages pages of captions that are read in it
 * @param seams one for each joint, in order
 * @param findings in the order of the film
 */
public record FilmReport(
        long frames,
        double seconds,
        long bytes,
        double lufs,
        double truePeak,
        int captionPages,
        List<Seam> seams,
        List<Finding> findings) {
    public FilmReport {
        seams = List.copyOf(seams);
        findings = List.copyOf(findings);
    }
}
