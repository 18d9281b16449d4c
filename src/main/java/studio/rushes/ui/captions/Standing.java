package studio.rushes.ui.captions;

import studio.rushes.captions.WordSource;
import studio.rushes.project.TakeCaptions;

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
    BY_HAND;

    static Standing of(TakeCaptions known) {
        if (known.sheet().isPresent()) {
            return BY_HAND;
        }
        if (known.words().isEmpty() && known.track().pages().isEmpty()) {
            return WORDLESS;
        }
        boolean timed = known.words().stream().allMatch(word -> word.source() == WordSource.TIMED);
        return timed ? TIMED : HEARD;
    }
}
