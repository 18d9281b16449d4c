package studio.rushes.adapter.ffmpeg;

import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.SoundFacts;

/**
 * Looks for the gain that makes a limited sound as loud as wanted. A limiter takes back a part of
 * every gain, and not the same part each time, so what was heard of the tries before is all there
 * is to go by.
 */
final class GainSearch {
    /** More at once may pass the goal by far. */
    private static final double LONGEST_STEP = 6;

    /** Of a gain this much is heard at least; beyond that, more only distorts. */
    private static final double LEAST_EFFECT = 0.25;

    /** How near to a known end the next try may lie, so that the ends always come closer. */
    private static final double MARGIN = 0.1;

    private final double lufs;
    private SoundFacts last;
    private @Nullable SoundFacts tooQuiet;
    private @Nullable SoundFacts tooLoud;

    /**
     * @param before the sound without any gain
     */
    GainSearch(double lufs, SoundFacts before) {
        this.lufs = lufs;
        last = before;
    }

    /** The gain to try after one that was heard so. */
    double after(SoundFacts heard) {
        if (heard.lufs() < lufs) {
            tooQuiet = heard;
        } else {
            tooLoud = heard;
        }
        double next =
                tooQuiet != null && tooLoud != null
                        ? between(tooQuiet, tooLoud)
                        : heard.gain() + step(heard);
        last = heard;
        return next;
    }

    private double between(SoundFacts quiet, SoundFacts loud) {
        double part = (lufs - quiet.lufs()) / (loud.lufs() - quiet.lufs());
        return quiet.gain() + Math.clamp(part, MARGIN, 1 - MARGIN) * (loud.gain() - quiet.gain());
    }

    private double step(SoundFacts heard) {
        double effect = (heard.lufs() - last.lufs()) / (heard.gain() - last.gain());
        double known = Double.isFinite(effect) ? Math.clamp(effect, LEAST_EFFECT, 1) : 1;
        return Math.clamp((lufs - heard.lufs()) / known, -LONGEST_STEP, LONGEST_STEP);
    }
}
