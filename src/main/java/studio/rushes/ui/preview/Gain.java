package studio.rushes.ui.preview;

/** How loud sound is written; turned in the window, heard by whoever writes. */
final class Gain {
    private volatile double factor = 1;

    void set(double now) {
        factor = now;
    }

    /** Makes 16-bit samples louder or softer, in place. */
    byte[] applied(byte[] pcm) {
        double now = factor;
        for (int i = 0; now != 1 && i + 1 < pcm.length; i += 2) {
            int value = (int) (now * (short) ((pcm[i + 1] << 8) | (pcm[i] & 0xff)));
            pcm[i] = (byte) value;
            pcm[i + 1] = (byte) (value >> 8);
        }
        return pcm;
    }
}
