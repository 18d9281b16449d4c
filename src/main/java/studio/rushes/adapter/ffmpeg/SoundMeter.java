package studio.rushes.adapter.ffmpeg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.rushes.assembly.SoundFacts;

/** Hears a whole sound piece by piece and says how loud it is. */
final class SoundMeter implements SoundSink {
    private static final int CHANNELS = AacEncoder.CHANNELS;
    private static final double FULL = 32_768;

    private final LoudnessMeter loudness = new LoudnessMeter();
    private final PeakMeter peak = new PeakMeter();
    private final short[] waiting = new short[LoudnessMeter.STEP * CHANNELS];
    private final List<Float> levels = new ArrayList<>();
    private int filled;
    private long samples;
    private double squares;
    private int summed;

    @Override
    public void accept(short[] interleaved, int samplesPerChannel) {
        peak.accept(interleaved, samplesPerChannel);
        samples += samplesPerChannel;
        for (int at = 0; at < samplesPerChannel; ) {
            int taken = Math.min(samplesPerChannel - at, LoudnessMeter.STEP - filled);
            System.arraycopy(
                    interleaved, at * CHANNELS, waiting, filled * CHANNELS, taken * CHANNELS);
            filled += taken;
            at += taken;
            if (filled == LoudnessMeter.STEP) {
                loudness.hear(waiting);
                filled = 0;
            }
        }
        level(interleaved, samplesPerChannel);
    }

    private void level(short[] interleaved, int samplesPerChannel) {
        for (int i = 0; i < samplesPerChannel; i++) {
            double left = interleaved[CHANNELS * i] / FULL;
            double right = interleaved[CHANNELS * i + 1] / FULL;
            squares += left * left + right * right;
            if (++summed == SoundFacts.LEVEL_SAMPLES) {
                closeLevel();
            }
        }
    }

    private void closeLevel() {
        double mean = Math.sqrt(squares / (CHANNELS * summed));
        levels.add((float) Decibel.of(mean, SoundFacts.NO_PEAK));
        squares = 0;
        summed = 0;
    }

    /**
     * What was heard; nothing more can be taken after that.
     *
     * @param gain that was put on it before
     */
    SoundFacts facts(double gain) {
        long whole = samples / LoudnessMeter.STEP;
        if (filled > 0) {
            Arrays.fill(waiting, filled * CHANNELS, waiting.length, (short) 0);
            loudness.hear(waiting);
            filled = 0;
        }
        if (summed > 0) {
            closeLevel();
        }
        List<Float> momentary = loudness.momentary();
        return new SoundFacts(
                samples,
                loudness.integrated(),
                peak.decibel(),
                gain,
                momentary.subList(0, (int) Math.min(whole, momentary.size())),
                levels);
    }
}
