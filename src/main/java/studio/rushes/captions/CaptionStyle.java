package studio.rushes.captions;

/**
 * How captions look, in pixels of a picture 1080 wide and 1920 high; the painter scales.
 *
 * @param font family name of a bundled font
 * @param size height of the em
 * @param fill ARGB of the words
 * @param highlight ARGB of the word being said
 * @param outline ARGB of the line around the letters
 * @param outlineWidth of that line
 * @param shadow how far the shadow falls, right and down, 0 for none
 * @param shadowBlur how soft the shadow is, 0 for a hard one
 * @param upperCase whether words are set in capitals
 * @param centreY where the middle of the captions lies
 * @param maxLineWidth what a line may take at most
 * @param wordsPerPage how many words a page should hold, 1 to 4
 */
public record CaptionStyle(
        String name,
        String font,
        int size,
        int fill,
        int highlight,
        int outline,
        int outlineWidth,
        int shadow,
        int shadowBlur,
        boolean upperCase,
        int centreY,
        int maxLineWidth,
        int wordsPerPage) {
    /** The word being said in yellow, three or so to a page. */
    public static final CaptionStyle STANDARD =
            new CaptionStyle(
                    "Karaoke",
                    "Montserrat ExtraBold",
                    88,
                    0xFFFFFFFF,
                    0xFFFFE500,
                    0xFF000000,
                    10,
                    4,
                    6,
                    true,
                    1250,
                    700,
                    3);

    /** The look of the cloud pipeline, two words a page, moved up out of the controls. */
    public static final CaptionStyle PIPELINE =
            new CaptionStyle(
                    "Pipeline",
                    "Montserrat ExtraBold",
                    66,
                    0xFFFFFFFF,
                    0xFFFFFF00,
                    0xFF000000,
                    6,
                    2,
                    0,
                    true,
                    1330,
                    700,
                    2);

    public CaptionStyle {
        require(size >= 8 && size <= 400, "a size of 8 to 400", size);
        require(outlineWidth >= 0 && outlineWidth <= 40, "an outline of 0 to 40", outlineWidth);
        require(shadow >= 0 && shadow <= 40, "a shadow of 0 to 40", shadow);
        require(shadowBlur >= 0 && shadowBlur <= 40, "a blur of 0 to 40", shadowBlur);
        require(maxLineWidth >= 100 && maxLineWidth <= 1080, "a line of 100 to 1080", maxLineWidth);
        require(wordsPerPage >= 1 && wordsPerPage <= 4, "1 to 4 words a page", wordsPerPage);
    }

    /** How far ink reaches beyond the letters, to either side. */
    int bleed() {
        return outlineWidth + shadow + shadowBlur;
    }

    private static void require(boolean holds, String limit, int was) {
        if (!holds) {
            throw new IllegalArgumentException("a caption style has " + limit + ", was " + was);
        }
    }
}
