package studio.rushes.screening;

import studio.rushes.assembly.Place;
import studio.rushes.media.FrameRate;

/** How loud a part is where it begins and ends: as in the film, so that nothing clicks. */
final class SoundMix {
    /** Samples a cut is smoothed over: no ear hears them, and yet there is no click. */
    private static final int CUT = 240;

    private final long samples;
    private final long in;
    private final long out;
    private final boolean crossesIn;
    private final boolean crossesOut;

    SoundMix(Place place, FrameRate rate, long samples) {
        this.samples = samples;
        crossesIn = place.entry() > 0;
        crossesOut = place.exit() > 0;
        in = crossesIn ? rate.samplesIn(place.entry(), PartReader.SAMPLE_RATE) : CUT;
        out = crossesOut ? rate.samplesIn(place.exit(), PartReader.SAMPLE_RATE) : CUT;
    }

    /** For a sample of the part, counted from its first. */
    double gain(long sample) {
        return at(in, crossesIn, sample) * at(out, crossesOut, samples - 1 - sample);
    }

    /** Two that cross keep their loudness. */
    private static double at(long fade, boolean crosses, long fromItsEnd) {
        if (fromItsEnd >= fade) {
            return 1;
        }
        double way = (fromItsEnd + 0.5) / fade;
        return crosses ? Math.sin(Math.PI / 2 * way) : way;
    }
}
