package studio.rushes.script;

import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Words for what a script may be refused for; the place is always part of the headline. */
final class Refusal {
    static final String NOTHING_CHANGED = "The script was not read and nothing was changed.";

    private static final int QUOTED = 40;

    private Refusal() {}

    static StudioException of(String code, String headline, String remedy) {
        return of(code, headline, NOTHING_CHANGED, remedy);
    }

    static StudioException of(String code, String headline, String meaning, String remedy) {
        return new StudioException(new Problem(code, headline, meaning, remedy));
    }

    static StudioException wrongType(String place, String wanted) {
        return of(
                "SCRIPT-TYPE",
                place + " must be " + wanted + ".",
                "Correct it in the file and open the script again.");
    }

    static StudioException noBlocks() {
        return of(
                "SCRIPT-NO-BLOCKS",
                "There are no blocks in this script.",
                "Write at least one block, beginning with a line such as BLOC 1 (8s):, or fill the"
                        + " list \"blocks\" of the JSON file.");
    }

    static StudioException tooManyBlocks(int count) {
        return of(
                "SCRIPT-TOO-MANY-BLOCKS",
                "The script has " + count + " blocks; 500 is the most.",
                "Split it into several videos.");
    }

    /**
     * @param came the duration as it was found, in seconds
     */
    static StudioException duration(String place, String came) {
        return of(
                "SCRIPT-DURATION",
                place + " is " + came + " s; a block lasts 1 to 60 whole seconds.",
                "Give it a whole number of seconds from 1 to 60.");
    }

    /** A piece of text from outside, short and harmless enough to be shown. */
    static String quote(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?").strip();
        return clean.codePointCount(0, clean.length()) <= QUOTED
                ? "'" + clean + "'"
                : "'" + clean.substring(0, clean.offsetByCodePoints(0, QUOTED)) + "…'";
    }
}
