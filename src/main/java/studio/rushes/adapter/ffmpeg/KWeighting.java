package studio.rushes.adapter.ffmpeg;

/**
 * The two filters of ITU-R BS.1770 in a row, at 48 kHz: a head in the way, and an ear that hears
 * little of the deep. Both channels are reckoned side by side, which hides the wait of each.
 */
final class KWeighting {
    private static final double B0 = 1.53512485958697;
    private static final double B1 = -2.69169618940638;
    private static final double B2 = 1.19839281085285;
    private static final double A1 = -1.69065929318241;
    private static final double A2 = 0.73248077421585;
    private static final double DEEP_A1 = -1.99004745483398;
    private static final double DEEP_A2 = 0.99007225036621;

    private static final double FULL = 32_768;

    /**
     * After a sound, filters fade for ever, and numbers next to nothing are slow to reckon with.
     */
    private static final double NOTHING = 1e-30;

    /** Four of each channel. */
    private final double[] held = new double[8];

    /** The weighted squares of so many samples per channel, added up over both channels. */
    double energy(short[] interleaved, int samples) {
        double l1 = held[0];
        double l2 = held[1];
        double l3 = held[2];
        double l4 = held[3];
        double r1 = held[4];
        double r2 = held[5];
        double r3 = held[6];
        double r4 = held[7];
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            double left = interleaved[2 * i] / FULL;
            double right = interleaved[2 * i + 1] / FULL;
            double leftHead = B0 * left + l1;
            double rightHead = B0 * right + r1;
            l1 = B1 * left - A1 * leftHead + l2;
            r1 = B1 * right - A1 * rightHead + r2;
            l2 = B2 * left - A2 * leftHead;
            r2 = B2 * right - A2 * rightHead;
            double leftHeard = leftHead + l3;
            double rightHeard = rightHead + r3;
            l3 = -2 * leftHead - DEEP_A1 * leftHeard + l4;
            r3 = -2 * rightHead - DEEP_A1 * rightHeard + r4;
            l4 = leftHead - DEEP_A2 * leftHeard;
            r4 = rightHead - DEEP_A2 * rightHeard;
            sum += leftHeard * leftHeard + rightHeard * rightHeard;
        }
        hold(l1, l2, l3, l4, r1, r2, r3, r4);
        return sum;
    }

    private void hold(double... values) {
        for (int i = 0; i < values.length; i++) {
            held[i] = Math.abs(values[i]) < NOTHING ? 0 : values[i];
        }
    }
}
