package studio.rushes.assembly;

/** Where a film's captions are. Their files are written in any case. */
public enum Captions {
    /** Painted into the picture. */
    BURNED,
    /** A track that players can switch on. */
    SOFT,
    NONE
}
