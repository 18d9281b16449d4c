package studio.rushes.settings;

/** A key or token. It prints as dots, so that no log or message can give it away by accident. */
public final class Secret {
    private static final String DOTS = "•••";
    private final String value;

    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        this.value = value.strip();
    }

    /** The secret itself, for the one call that sends it. */
    public String reveal() {
        return value;
    }

    /** The text with this secret struck out, wherever it stands in it. */
    public String strikeFrom(String text) {
        return text.replace(value, DOTS);
    }

    @Override
    public String toString() {
        return DOTS;
    }
}
