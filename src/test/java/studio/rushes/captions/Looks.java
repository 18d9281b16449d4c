package studio.rushes.captions;

/** Looks for tests. */
public final class Looks {
    private Looks() {}

    /** A shipped style within TikTok's zone. */
    public static CaptionLook of(String style) {
        return in(CaptionStyles.shipped().named(style));
    }

    static CaptionLook in(CaptionStyle style) {
        return new CaptionLook(style, SafeZone.standard());
    }

    /** White, yellow and black in a font, with a hard shadow. */
    static CaptionStyle hard(String font, boolean upperCase) {
        return new CaptionStyle(
                "test",
                "Test",
                font,
                80,
                upperCase,
                3,
                700,
                1250,
                0,
                0xFFFFFFFF,
                new CaptionStyle.Highlight(CaptionStyle.HighlightKind.COLOUR, 0xFFFFE500),
                new CaptionStyle.Outline(0xFF000000, 9),
                new CaptionStyle.Shadow(0x80000000, 4, 0),
                new CaptionStyle.Box(CaptionStyle.Around.NONE, 0xFF000000, 0, 0));
    }
}
