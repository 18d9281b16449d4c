package studio.rushes.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Width and height in pixels; even, because chroma is kept at half size. */
public record FrameSize(int width, int height) {
    private static final int MAX = 4096;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");
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
        Matcher sides = FORM.matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException("a size looks like 720x1280, was '" + text + "'");
        }
        return new FrameSize(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
