package studio.rushes.adapter.ffmpeg;

/** Ratios of amplitudes, in dB and plain. */
final class Decibel {
    private Decibel() {}

    static double factor(double decibel) {
        return decibel == 0 ? 1 : Math.pow(10, decibel / 20);
    }

    /** At least the floor, which also stands for nothing at all. */
    static double of(double factor, double floor) {
        return factor <= 0 ? floor : Math.max(floor, 20 * Math.log10(factor));
    }
}
