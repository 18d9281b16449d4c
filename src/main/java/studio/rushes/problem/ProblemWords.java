package studio.rushes.problem;

import java.util.regex.Pattern;

/** What a problem says in one language. */
public record ProblemWords(String code, String headline, String meaning, String remedy) {
    /** A file's name may hold a line end or an escape sequence. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    /** All of it in one line, in which nothing can be hidden. */
    public String line() {
        String line = code + ": " + headline + " " + meaning + " " + remedy;
        return CONTROL.matcher(line).replaceAll("?");
    }
}
