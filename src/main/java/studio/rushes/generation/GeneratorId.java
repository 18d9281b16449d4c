package studio.rushes.generation;

import java.util.regex.Pattern;

/** Which generator made a take, as the store keeps it and the window names it. */
public record GeneratorId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    public static final GeneratorId ANIMATIC = new GeneratorId("animatic");

    public GeneratorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a generator id looks like animatic, was " + value);
        }
    }
}
