package studio.rushes.adapter.ffmpeg;

import java.util.BitSet;
import java.util.List;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundFacts;

/** Adds up voices and music of a stretch of the film. */
final class Mixer {
    private final MixPlan plan;

    Mixer(MixPlan plan) {
        this.plan = plan;
    }

    /**
     * The film's samples of one stretch.
     *
     * @param ceiling in dBTP of what is more than one voice; that for itself is as loud as it was
     *     made on purpose
     * @param everything whether single voices are limited all the same
     */
    Window mix(long from, int length, double ceiling, boolean everything) {
        Window window = new Window(length);
        BitSet heard = new BitSet(length);
        BitSet summed = new BitSet(length);
        for (MixPlan.Voice voice : plan.voices()) {
            add(window, from, voice, heard, summed);
        }
        plan.bed().ifPresent(bed -> add(window, from, bed));
        if (plan.gain() != 0) {
            window.multiply(Decibel.factor(plan.gain()));
        }
        boolean all = everything || plan.bed().isPresent() || plan.gain() > 0;
        new Limiter(ceiling).limit(window, all ? _ -> true : summed::get);
        return window;
    }

    private static void add(
            Window window, long from, MixPlan.Voice voice, BitSet heard, BitSet summed) {
        long first = Math.max(from, voice.at());
        long last = Math.min(from + window.length(), voice.at() + voice.samples());
        if (first >= last) {
            return;
        }
        try (PcmReader reader = new PcmReader(voice.sound(), voice.samples())) {
            int count = (int) (last - first);
            int at = (int) (first - from);
            short[] samples = reader.read(first - voice.at(), count);
            Fader fader = new Fader(voice);
            for (int i = 0; i < count; i++) {
                window.add(at + i, samples, i, fader.at(first - voice.at() + i));
            }
            BitSet both = heard.get(at, at + count);
            for (int i = both.nextSetBit(0); i >= 0; i = both.nextSetBit(i + 1)) {
                summed.set(at + i);
            }
            heard.set(at, at + count);
        }
    }

    private static void add(Window window, long from, MixPlan.Bed bed) {
        if (bed.gains().isEmpty()) {
            return;
        }
        // Its end need not fit its beginning.
        Fader seam =
                new Fader(
                        new MixPlan.Voice(
                                bed.music(),
                                0,
                                bed.length(),
                                MixPlan.Fade.JOINT,
                                MixPlan.Fade.JOINT));
        try (PcmReader reader = new PcmReader(bed.music(), bed.length())) {
            int done = 0;
            while (done < window.length()) {
                long place = Math.floorMod(from + done, bed.length());
                int count = (int) Math.min(bed.length() - place, window.length() - done);
                short[] samples = reader.read(place, count);
                for (int i = 0; i < count; i++) {
                    double gain = gain(bed, from + done + i) * seam.at(place + i);
                    window.add(done + i, samples, i, gain);
                }
                done += count;
            }
        }
    }

    private static double gain(MixPlan.Bed bed, long sample) {
        List<Float> gains = bed.gains();
        double place =
                Math.clamp(
                        (double) (sample - bed.from()) / SoundFacts.LEVEL_SAMPLES,
                        0,
                        gains.size() - 1.0);
        int before = (int) place;
        double low = gains.get(before);
        double high = gains.get(Math.min(before + 1, gains.size() - 1));
        return Decibel.factor(low + (place - before) * (high - low));
    }
}
