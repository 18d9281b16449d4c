package studio.rushes.captions;

/**
 * How captions look, in pixels of a picture 1080 wide and 1920 high; the painter scales. Colours
 * are ARGB.
 *
 * @param id one word, such as {@code karaoke}
 * @param name as people call it
 * @param font family name of a bundled font
 * @param size height of the em
 * @param upperCase whether words are set in capitals; else as written
 * @param wordsPerPage how many words a page should hold, 1 to 4
 * @param maxLineWidth what a line may take at most
 * @param centreY where the middle of the captions lies
 * @param leadMillis how much sooner than they are said words are shown
 * @param fill of the words
 */
public record CaptionStyle(
        String id,
        String name,
        String font,
        int size,
        boolean upperCase,
        int wordsPerPage,
        int maxLineWidth,
        int centreY,
        int leadMillis,
        int fill,
        Highlight highlight,
        Outline outline,
        Shadow shadow,
        Box box) {
    /** How the word being said stands out. */
    public enum HighlightKind {
        /** Not at all. */
        NONE,
        /** Its letters take the colour. */
        COLOUR,
        /** Its letters take the colour and grow around their own middle. */
        POP,
        /** A box of the colour lies behind it, with the padding and the corners of {@link Box}. */
        BOX
    }

    public record Highlight(HighlightKind kind, int colour) {}

    /** The line around the letters; none for a width of 0. */
    public record Outline(int colour, int width) {
        public Outline {
            require(0, width, 40, "an outline");
        }
    }

    /**
     * @param fall how far it falls, right and down
     * @param blur how soft it is, 0 for a hard one; with neither there is none
     */
    public record Shadow(int colour, int fall, int blur) {
        public Shadow {
            require(0, fall, 40, "a shadow");
            require(0, blur, 40, "a blur");
        }
    }

    /** What a box lies behind. */
    public enum Around {
        NONE,
        LINE,
        PAGE
    }

    /**
     * @param padding how far it reaches beyond the letters
     * @param radius of its corners, 0 for sharp ones
     */
    public record Box(Around around, int colour, int padding, int radius) {
        public Box {
            require(0, padding, 80, "a padding");
            require(0, radius, 120, "a radius");
        }
    }

    public CaptionStyle {
        require(8, size, 400, "a size");
        require(1, wordsPerPage, 4, "words a page");
        require(100, maxLineWidth, SafeZone.WIDTH, "a line");
        require(0, centreY, SafeZone.HEIGHT, "a middle");
        require(0, leadMillis, 500, "a lead");
    }

    public static CaptionStyle standard() {
        return CaptionStyles.shipped().named("karaoke");
    }

    /** The same look under another id. */
    public CaptionStyle called(String otherId) {
        return called(otherId, name);
    }

    /** The same look under another name. */
    public CaptionStyle named(String otherName) {
        return called(id, otherName);
    }

    private CaptionStyle called(String otherId, String otherName) {
        return new CaptionStyle(
                otherId,
                otherName,
                font,
                size,
                upperCase,
                wordsPerPage,
                maxLineWidth,
                centreY,
                leadMillis,
                fill,
                highlight,
                outline,
                shadow,
                box);
    }

    /** How far ink reaches beyond the letters, to either side. */
    int bleed() {
        return outline.width() + shadow.fall() + shadow.blur();
    }

    boolean hasBoxes() {
        return box.around() != Around.NONE || highlight.kind() == HighlightKind.BOX;
    }

    boolean pops() {
        return highlight.kind() == HighlightKind.POP;
    }

    private static void require(int least, int was, int most, String what) {
        if (was < least || was > most) {
            throw new IllegalArgumentException(
                    "a caption style has %s of %d to %d, was %d".formatted(what, least, most, was));
        }
    }
}
