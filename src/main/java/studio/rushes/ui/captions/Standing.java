package studio.rushes.ui.captions;

/** How the shown take's captions came about. */
public enum Standing {
    /** There is no clip to have any. */
    NO_CLIP,
    /** They are on their way. */
    COMING,
    /** They could not be had. */
    FAILED,
    /** Nothing is said, so nothing is shown. */
    WORDLESS,
    /** Its words are timed by what was heard. */
    HEARD,
    /** Its words are timed by the sound alone, for nobody listened. */
    TIMED,
    /** A hand set them. */
    BY_HAND
}
