package studio.rushes.ui.tray;

/** Kinds of long work, the one somebody waits for most first. */
public enum JobKind {
    FILM,
    EXPORT,
    DRAFT,
    TAKE,
    MODEL,
    HEARING,
    LOOKS,
    PIECES;

    /** Whether nobody asked for it: a line of its own, and nothing is said of its end. */
    public boolean quiet() {
        return switch (this) {
            case FILM, EXPORT, DRAFT, TAKE, MODEL -> false;
            case HEARING, LOOKS, PIECES -> true;
        };
    }

    /** Whether it goes on when another video is shown. */
    boolean outlivesItsVideo() {
        return this != DRAFT;
    }
}
