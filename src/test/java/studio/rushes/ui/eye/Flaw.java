package studio.rushes.ui.eye;

/**
 * Something in a picture that should not be so.
 *
 * @param what the same in every look and size it is seen in
 * @param where in this one picture
 */
public record Flaw(Kind kind, String what, String where) {
    public enum Kind {
        CUT,
        OVERLAP,
        UNREACHED,
        NAMELESS,
        PALE,
        STYLE
    }

    static Flaw of(Kind kind, Part part, String more) {
        return new Flaw(
                kind,
                more.isEmpty() ? part.describe() : part.describe() + ": " + more,
                part.place());
    }
}
