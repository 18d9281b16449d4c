package studio.rushes.ui.captions;

import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyles;
import studio.rushes.captions.SafeZone;
import studio.rushes.captions.SafeZones;
import studio.rushes.project.VideoCaptions;

/** The styles and safe zones there are to choose from. */
public record CaptionLooks(List<CaptionStyle> styles, List<SafeZone> zones) {
    public CaptionLooks {
        styles = List.copyOf(styles);
        zones = List.copyOf(zones);
        if (styles.isEmpty() || zones.isEmpty()) {
            throw new IllegalArgumentException("there is at least one style and one zone");
        }
    }

    public static CaptionLooks shipped() {
        return new CaptionLooks(CaptionStyles.shipped().all(), SafeZones.shipped().all());
    }

    /** What a video's choice means here; what is not known here is the usual one. */
    public CaptionLook look(VideoCaptions video) {
        CaptionStyle style =
                find(styles, video.style().orElse(CaptionStyle.standard().id()), CaptionStyle::id)
                        .orElse(CaptionStyle.standard());
        SafeZone zone =
                find(zones, video.zone().orElse(SafeZone.standard().id()), SafeZone::id)
                        .orElse(SafeZone.standard());
        return new CaptionLook(style, zone);
    }

    private static <T> Optional<T> find(
            List<T> known, String id, java.util.function.Function<T, String> idOf) {
        return known.stream().filter(one -> idOf.apply(one).equals(id)).findFirst();
    }
}
