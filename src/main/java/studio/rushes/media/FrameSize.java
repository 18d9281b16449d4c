package studio.rushes.media;

/** Width and height in pixels; even, because chroma is kept at half size. */
public record FrameSize(int width, int height) {
    private static final int MAX = 4096;
    public static final FrameSize PORTRAIT_720 = new FrameSize(720, 1280);

    public FrameSize {
        if (width < 16 || height < 16 || width > MAX || height > MAX) {
            throw new IllegalArgumentException(
                    "a size is 16 to " + MAX + " pixels a side, was " + width + "x" + height);
        }
        if (width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("a size is even, was " + width + "x" + height);
        }
    }

    /** Reads {@code 720x1280}. */
    public static FrameSize parse(String text) {
        String[] sides = text.split("x", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("a size looks like 720x1280, was '" + text + "'");
        }
        try {
            return new FrameSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a size looks like 720x1280, was '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
