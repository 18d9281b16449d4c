package studio.rushes.assembly;

/**
 * How a shot follows the one before it.
 *
 * @param frames how many pictures of both overlap, so much shorter is the film; 0 for a cut
 */
public record Transition(Kind kind, long frames) {
    public static final Transition CUT = new Transition(Kind.CUT, 0);

    /** The words of editors, as they also stand in script files. */
    public enum Kind {
        CUT,
        DISSOLVE,
        DIP_TO_BLACK,
        WIPE
    }

    public Transition {
        if (frames < 0 || (kind == Kind.CUT) != (frames == 0)) {
            throw new IllegalArgumentException("a " + kind + " of " + frames + " frames");
        }
    }
}
