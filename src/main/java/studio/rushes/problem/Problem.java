package studio.rushes.problem;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One failure, told to the person in four parts. Its words stand in {@code problems.properties}
 * under its code; it can be said in each language that has them ({@link #in}). Its own words are
 * English, for the log and the command line.
 *
 * @param code stable and searchable, its area first, such as {@code SCRIPT-NO-BLOCKS}
 * @param happened what happened, in one sentence
 * @param means what that means for the person's work and money
 * @param answer what to do now
 */
public record Problem(String code, Phrase happened, Phrase means, Phrase answer) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code looks like SCRIPT-NO-BLOCKS, was " + code);
        }
        if (happened.words().isBlank() || means.words().isBlank() || answer.words().isBlank()) {
            throw new IllegalArgumentException(
                    code + " must say what happened, what it means and what to do");
        }
    }

    /** A problem in words that were said before, elsewhere: they are the same in each language. */
    public Problem(String code, String headline, String meaning, String remedy) {
        this(code, Phrase.plain(headline), Phrase.plain(meaning), Phrase.plain(remedy));
    }

    /** The problem of this code, with the places of its texts still to be filled. */
    public static Problem of(String code) {
        return new Problem(
                code,
                Phrase.of(code + ".headline"),
                Phrase.of(code + ".meaning"),
                Phrase.of(code + ".remedy"));
    }

    /**
     * A problem that is told in one of several ways.
     *
     * @param way stands in the keys of what it says otherwise, as in {@code CODE.way.headline}
     */
    public static Problem of(String code, String way) {
        return new Problem(
                code,
                part(code, way, ".headline"),
                part(code, way, ".meaning"),
                part(code, way, ".remedy"));
    }

    private static Phrase part(String code, String way, String part) {
        String own = code + "." + way + part;
        boolean said = ProblemTexts.ENGLISH.pattern(own).isPresent();
        return Phrase.of(said ? own : code + part);
    }

    /**
     * The same with one place of its texts filled.
     *
     * @param value a phrase, or anything else by its own words
     */
    public Problem with(String place, @Nullable Object value) {
        return each(phrase -> phrase.with(place, value));
    }

    private Problem each(UnaryOperator<Phrase> change) {
        return new Problem(code, change.apply(happened), change.apply(means), change.apply(answer));
    }

    /** The same failure where something else is to be done about it. */
    public Problem withRemedy(Phrase other) {
        return new Problem(code, happened, means, other);
    }

    public String headline() {
        return happened.words();
    }

    public String meaning() {
        return means.words();
    }

    public String remedy() {
        return answer.words();
    }

    /** The one-line form of the command line and the log. */
    public String line() {
        return in(Locale.ENGLISH).line();
    }

    /** What a person is told who speaks this language. */
    public ProblemWords in(Locale language) {
        return new ProblemWords(
                code, happened.in(language), means.in(language), answer.in(language));
    }
}
