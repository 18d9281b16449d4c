package studio.rushes.settings;

/** What secrets a person may give the studio. */
public enum SecretName {
    GEMINI_KEY("gemini-api-key");

    private final String account;

    SecretName(String account) {
        this.account = account;
    }

    /** What it goes by in a keychain; never changed, or it would not be found again. */
    public String account() {
        return account;
    }
}
