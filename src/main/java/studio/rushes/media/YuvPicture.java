package studio.rushes.media;

/**
 * One picture as planes of bytes: luma at full size, both chroma planes at half, no padding between
 * rows, BT.709 limited range. The arrays belong to whoever made the picture and may change between
 * uses.
 */
@SuppressWarnings("ArrayRecordComponent")
public record YuvPicture(FrameSize size, byte[] y, byte[] u, byte[] v) {
    public YuvPicture {
        int pixels = size.width() * size.height();
        if (y.length != pixels || u.length != pixels / 4 || v.length != pixels / 4) {
            throw new IllegalArgumentException(
                    "planes of "
                            + size
                            + " hold "
                            + pixels
                            + " and twice "
                            + pixels / 4
                            + " bytes");
        }
    }

    /** A black picture with planes of its own. */
    public static YuvPicture black(FrameSize size) {
        int pixels = size.width() * size.height();
        byte[] y = new byte[pixels];
        byte[] u = new byte[pixels / 4];
        byte[] v = new byte[pixels / 4];
        java.util.Arrays.fill(y, (byte) 16);
        java.util.Arrays.fill(u, (byte) 128);
        java.util.Arrays.fill(v, (byte) 128);
        return new YuvPicture(size, y, u, v);
    }
}
