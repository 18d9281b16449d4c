package studio.rushes.sharing;

/** Which document; both parts are single segments. */
public record DocumentName(String collection, String id) {
    private static final int MOST = 1_500;

    public DocumentName {
        check(collection);
        check(id);
    }

    private static void check(String segment) {
        if (segment.isEmpty() || segment.length() > MOST || segment.contains("/")) {
            throw new IllegalArgumentException(
                    "a segment has 1 to " + MOST + " characters and no slash, was " + segment);
        }
    }

    @Override
    public String toString() {
        return collection + "/" + id;
    }
}
