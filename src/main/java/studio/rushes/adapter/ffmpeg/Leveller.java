package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundFacts;

/** Brings a written sound to a loudness and keeps it under a true peak. */
final class Leveller {
    /** What is quieter than that by more would bring up its noise. */
    private static final double MOST_GAIN = 30;

    private static final int CORRECTIONS = 5;

    /** Closer than anyone measures. */
    private static final double CLOSE = 0.1;

    private static final int CHUNK = 10 * AacEncoder.SAMPLE_RATE;

    private final double lufs;
    private final double ceiling;
    private final PcmReader source;
    private final SoundFacts before;

    /**
     * @param ceiling in dBTP
     * @param before what the source was heard to be
     */
    Leveller(double lufs, double ceiling, PcmReader source, SoundFacts before) {
        this.lufs = lufs;
        this.ceiling = ceiling;
        this.source = source;
        this.before = before;
    }

    /** Writes the levelled sound; silence is written as it is. */
    SoundFacts write(Path target) throws InterruptedException {
        if (before.lufs() <= SoundFacts.SILENCE) {
            return written(target, 0);
        }
        SoundFacts facts = written(target, Math.min(MOST_GAIN, lufs - before.lufs()));
        SoundFacts best = facts;
        GainSearch search = new GainSearch(lufs, before);
        for (int round = 0; round < CORRECTIONS && miss(facts) > CLOSE; round++) {
            double next = Math.min(MOST_GAIN, search.after(facts));
            if (Math.abs(next - facts.gain()) < CLOSE) {
                break;
            }
            facts = written(target, next);
            best = miss(facts) < miss(best) ? facts : best;
        }
        return best.equals(facts) ? facts : written(target, best.gain());
    }

    private double miss(SoundFacts facts) {
        return Math.abs(lufs - facts.lufs());
    }

    private SoundFacts written(Path target, double gain) throws InterruptedException {
        boolean limited = before.truePeak() + gain > ceiling && gain != 0;
        SoundMeter meter = new SoundMeter();
        try (PcmWriter writer = new PcmWriter(target)) {
            for (long from = 0; from < before.samples(); from += CHUNK) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("levelling was given up");
                }
                int length = (int) Math.min(CHUNK, before.samples() - from);
                short[] chunk = levelled(from, length, gain, limited);
                writer.write(chunk, length);
                meter.accept(chunk, length);
            }
            return meter.facts(gain);
        }
    }

    private short[] levelled(long from, int length, double gain, boolean limited) {
        int ahead = limited ? (int) Math.min(from, MixPlan.BEFORE) : 0;
        long left = before.samples() - from - length;
        int behind = limited ? (int) Math.min(left, MixPlan.AFTER) : 0;
        short[] read = source.read(from - ahead, ahead + length + behind);
        if (gain == 0) {
            return read;
        }
        Window window = Window.of(read);
        window.multiply(Decibel.factor(gain));
        if (limited) {
            new Limiter(ceiling).limit(window, _ -> true);
        }
        return window.interleaved(ahead, ahead + length);
    }
}
