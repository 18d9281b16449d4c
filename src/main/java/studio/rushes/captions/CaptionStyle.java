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
 * @param shadow how far the shadow falls, 0 for none
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
        boolean upperCase,
        int centreY,
        int maxLineWidth,
        int wordsPerPage) {
    public static final CaptionStyle STANDARD =
            new CaptionStyle(
                    "Karaoke",
                    "Montserrat ExtraBold",
                    80,
                    0xFFFFFFFF,
                    0xFFFFE500,
                    0xFF000000,
                    9,
                    4,
                    true,
                    1250,
                    780,
                    3);
}
