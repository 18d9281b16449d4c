package studio.rushes.project;

import studio.rushes.problem.Problem;

/** Words for a picture that a script names and that cannot be used. */
final class PictureProblem {
    private static final int QUOTED = 80;

    private PictureProblem() {}

    static Problem missing(String named) {
        return of(
                "PICTURE-MISSING",
                "The picture " + quote(named) + " is not in the video's folder.",
                "Put it there under this name, or take it out of the block.");
    }

    static Problem outside(String named) {
        return of(
                "PICTURE-OUTSIDE",
                "The picture " + quote(named) + " does not lie in the video's folder.",
                "Copy it into the video's folder and name it from there, without \"..\".");
    }

    static Problem tooLarge(String named) {
        return of(
                "PICTURE-TOO-LARGE",
                "The picture %s is larger than %d MB."
                        .formatted(quote(named), InputPictures.MAX_BYTES >> 20),
                "Make it smaller.");
    }

    static Problem tooMany(int count, int most) {
        return of(
                "PICTURE-TOO-MANY",
                "It names %d reference pictures; %d is the most.".formatted(count, most),
                "Take some of them out of the block.");
    }

    static Problem unreadable(String named) {
        return of(
                "PICTURE-UNREADABLE",
                "The picture " + quote(named) + " cannot be read.",
                "Check that you may read it, or take it out of the block.");
    }

    static Problem notKept(String named) {
        return of(
                "PICTURE-NOT-KEPT",
                "The picture " + quote(named) + " could not be copied into the takes folder.",
                "Check that there is room and that you may write there, then try again.");
    }

    private static Problem of(String code, String headline, String remedy) {
        return new Problem(
                code, headline, "Nothing was launched, and nothing was charged.", remedy);
    }

    /** A name from outside, short and harmless enough to be shown. */
    private static String quote(String named) {
        String clean = named.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?").strip();
        return clean.codePointCount(0, clean.length()) <= QUOTED
                ? "'" + clean + "'"
                : "'" + clean.substring(0, clean.offsetByCodePoints(0, QUOTED)) + "…'";
    }
}
