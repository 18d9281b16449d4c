package studio.rushes.generation;

/** What a generator calls a job it accepted; enough to ask for it in another process. */
public record OperationName(String value) {
    private static final int MAX = 2_000;

    public OperationName {
        if (value.isBlank() || value.length() > MAX) {
            throw new IllegalArgumentException(
                    "an operation name is 1 to " + MAX + " characters, had " + value.length());
        }
    }
}
