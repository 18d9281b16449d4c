package studio.rushes.captions;

/** Softens a mask of coverage; three box filters in a row come close to the bell curve. */
final class Blur {
    private static final int PASSES = 3;

    private Blur() {}

    /** A softer copy that reaches so many pixels beyond the old edge; the same for 0. */
    static byte[] of(byte[] mask, int width, int height, int reach) {
        if (reach == 0) {
            return mask;
        }
        byte[] from = mask;
        byte[] across = new byte[mask.length];
        byte[] down = new byte[mask.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int radius = (reach + PASSES - 1 - pass) / PASSES;
            if (radius > 0) {
                for (int y = 0; y < height; y++) {
                    line(from, across, y * width, 1, width, radius);
                }
                for (int x = 0; x < width; x++) {
                    line(across, down, x, width, height, radius);
                }
                from = down;
            }
        }
        return from;
    }

    /** Of the bell curve that a reach comes close to. */
    static double deviation(double reach) {
        double window = 2 * reach / PASSES + 1;
        return Math.sqrt(PASSES * (window * window - 1) / 12);
    }

    private static void line(byte[] in, byte[] out, int first, int step, int length, int radius) {
        int window = 2 * radius + 1;
        int sum = 0;
        for (int i = 0; i < Math.min(radius, length); i++) {
            sum += in[first + i * step] & 0xFF;
        }
        for (int i = 0; i < length; i++) {
            if (i + radius < length) {
                sum += in[first + (i + radius) * step] & 0xFF;
            }
            out[first + i * step] = (byte) (sum / window);
            if (i - radius >= 0) {
                sum -= in[first + (i - radius) * step] & 0xFF;
            }
        }
    }
}
