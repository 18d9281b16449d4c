package studio.rushes.captions;

/**
 * Everything that says how captions are set and painted.
 *
 * @param zone what they stay within
 */
public record CaptionLook(CaptionStyle style, SafeZone zone) {
    /** Where nobody chose another. */
    public static CaptionLook standard() {
        return new CaptionLook(CaptionStyle.standard(), SafeZone.standard());
    }

    /** The room a line has, on 1080: what the style wants, as far as it stays in the zone. */
    double lineWidth() {
        double free = zone.centredWidth() - 2.0 * beside();
        return Math.min(style.maxLineWidth(), style.pops() ? free / CaptionLayout.GROWTH : free);
    }

    private int beside() {
        return style.hasBoxes() ? Math.max(style.bleed(), style.box().padding()) : style.bleed();
    }
}
