package studio.rushes.captions;

import java.util.Locale;

/** Where a word's time comes from. */
public enum WordSource {
    /** It was matched to a word that was heard. */
    HEARD,
    /** It stands between heard ones and shares the time between them. */
    SCRIPT,
    /** Nothing was heard: it was placed by the energy of the sound. */
    TIMED;

    /** As it stands in files, such as {@code heard}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
