package studio.rushes.project;

import studio.rushes.problem.Problem;

/** Words for a picture that a script names and that cannot be used. */
final class PictureProblem {
    private static final int QUOTED = 80;

    private PictureProblem() {}

    static Problem missing(String named) {
        return Problem.of("PICTURE-MISSING").with("named", quote(named));
    }

    static Problem outside(String named) {
        return Problem.of("PICTURE-OUTSIDE").with("named", quote(named));
    }

    static Problem tooLarge(String named) {
        return Problem.of("PICTURE-TOO-LARGE")
                .with("shown", quote(named))
                .with("most", InputPictures.MAX_BYTES >> 20);
    }

    static Problem tooMany(int count, int most) {
        return Problem.of("PICTURE-TOO-MANY").with("count", count).with("most", most);
    }

    static Problem unreadable(String named) {
        return Problem.of("PICTURE-UNREADABLE").with("named", quote(named));
    }

    static Problem notKept(String named) {
        return Problem.of("PICTURE-NOT-KEPT").with("named", quote(named));
    }

    /** A name from outside, short and harmless enough to be shown. */
    static String quote(String named) {
        String clean = named.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?").strip();
        return clean.codePointCount(0, clean.length()) <= QUOTED
                ? "'" + clean + "'"
                : "'" + clean.substring(0, clean.offsetByCodePoints(0, QUOTED)) + "…'";
    }
}
