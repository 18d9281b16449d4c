package studio.rushes.problem;

import java.util.regex.Pattern;

/**
 * One failure, told to the person in four parts.
 *
 * @param code stable and searchable, its area first, such as {@code SCRIPT-NO-BLOCKS}
 * @param headline what happened, in one sentence
 * @param meaning what that means for the person's work and money
 * @param remedy what to do now
 */
public record Problem(String code, String headline, String meaning, String remedy) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    /** A file's name may hold a line end or an escape sequence. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code looks like SCRIPT-NO-BLOCKS, was " + code);
        }
        if (headline.isBlank() || meaning.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException(
                    code + " must say what happened, what it means and what to do");
        }
    }

    /** The same failure where something else is to be done about it. */
    public Problem withRemedy(String other) {
        return new Problem(code, headline, meaning, other);
    }

    /** The one-line form of the command line and the log. */
    public String line() {
        String line = code + ": " + headline + " " + meaning + " " + remedy;
        return CONTROL.matcher(line).replaceAll("?");
    }
}
