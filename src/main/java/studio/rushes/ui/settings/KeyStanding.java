package studio.rushes.ui.settings;

/** Where the key of the Gemini API is; never the key itself. */
public sealed interface KeyStanding {
    record None() implements KeyStanding {}

    /** In this computer's keychain. */
    record Kept() implements KeyStanding {}

    /** In this program until it ends, for there is no keychain that took it. */
    record Held() implements KeyStanding {}

    /**
     * In the environment, which comes before any other.
     *
     * @param variable such as {@code GEMINI_API_KEY}
     */
    record Environment(String variable) implements KeyStanding {}
}
