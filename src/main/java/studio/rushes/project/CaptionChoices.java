package studio.rushes.project;

import java.util.function.Supplier;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;

/**
 * The styles and zones a script file may name.
 *
 * @param styles as they are now, for a person may save one at any time
 */
public record CaptionChoices(Supplier<CaptionStyles> styles, SafeZones zones) {
    /** What comes with the program. */
    public static CaptionChoices shipped() {
        return new CaptionChoices(CaptionStyles::shipped, SafeZones.shipped());
    }

    /** A name nobody knows, in a script from elsewhere, means the usual one. */
    CaptionLook look(VideoCaptions video) {
        CaptionStyle style =
                video.style().flatMap(styles.get()::find).orElseGet(CaptionStyle::standard);
        SafeZone zone = video.zone().flatMap(zones::find).orElseGet(SafeZone::standard);
        return new CaptionLook(style, zone);
    }
}
