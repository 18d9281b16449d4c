package studio.rushes.captions;

/**
 * A painted caption and where it lies on the picture. Place and size are even.
 *
 * @param argb premultiplied, a row after the other, {@code width * height} pixels
 */
@SuppressWarnings("ArrayRecordComponent")
public record CaptionImage(int x, int y, int width, int height, int[] argb) {}
