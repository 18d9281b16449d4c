package studio.rushes.generation;

import java.util.regex.Pattern;

/** A model as its back end names it. */
public record ModelId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    public ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a model id is up to 100 small letters, digits, dots and hyphens, was "
                            + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
