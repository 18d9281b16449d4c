package studio.rushes.project;

import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;

/**
 * The styles and zones a script file may name.
 *
 * @param styles as they are now, for a person may save one at any time
 */
public record CaptionChoices(StyleShelf styles, SafeZones zones) {
    /** What comes with the program. */
    public static CaptionChoices shipped() {
        return new CaptionChoices(StyleShelf.shipped(), SafeZones.shipped());
    }

    /** A name nobody knows, in a script from elsewhere, means the usual one. */
    public CaptionLook look(VideoCaptions video) {
        CaptionStyle style =
                video.style().flatMap(styles.now()::find).orElseGet(CaptionStyle::standard);
        SafeZone zone = video.zone().flatMap(zones::find).orElseGet(SafeZone::standard);
        return new CaptionLook(style, zone);
    }
}
