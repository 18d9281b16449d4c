package studio.rushes.script;

import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Words for what a script may be refused for; the place is always part of the headline. */
final class Refusal {
    private static final int QUOTED = 40;

    private Refusal() {}

    static StudioException of(Problem problem) {
        return new StudioException(problem);
    }

    static StudioException wrongType(Phrase place, Phrase wanted) {
        return of(Problem.of("SCRIPT-TYPE").with("place", place).with("wanted", wanted));
    }

    static StudioException noBlocks() {
        return of(Problem.of("SCRIPT-NO-BLOCKS"));
    }

    static StudioException tooManyBlocks(int count) {
        return of(Problem.of("SCRIPT-TOO-MANY-BLOCKS").with("count", count));
    }

    /**
     * @param came the duration as it was found, in seconds
     */
    static StudioException duration(Phrase place, String came) {
        return of(Problem.of("SCRIPT-DURATION").with("place", place).with("came", came));
    }

    /** A piece of text from outside, short and harmless enough to be shown. */
    static String quote(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?").strip();
        return clean.codePointCount(0, clean.length()) <= QUOTED
                ? "'" + clean + "'"
                : "'" + clean.substring(0, clean.offsetByCodePoints(0, QUOTED)) + "…'";
    }
}
