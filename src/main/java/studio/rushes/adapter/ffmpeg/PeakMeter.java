package studio.rushes.adapter.ffmpeg;

import studio.rushes.assembly.SoundFacts;

/** The true peak of a sound that comes in pieces. */
final class PeakMeter implements SoundSink {
    private static final int CARRIED = 2 * TruePeak.REACH;

    private final TruePeak truePeak = new TruePeak();
    private final float[][] carried = new float[AacEncoder.CHANNELS][CARRIED];
    private double peak;

    @Override
    public void accept(short[] interleaved, int samplesPerChannel) {
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            float[] values = new float[CARRIED + samplesPerChannel];
            System.arraycopy(carried[channel], 0, values, 0, CARRIED);
            for (int i = 0; i < samplesPerChannel; i++) {
                values[CARRIED + i] = interleaved[AacEncoder.CHANNELS * i + channel] / 32_768f;
            }
            // The last ones wait until it is known what follows them.
            peak = truePeak.of(values, TruePeak.REACH, values.length - TruePeak.REACH, peak);
            System.arraycopy(values, samplesPerChannel, carried[channel], 0, CARRIED);
        }
    }

    /** In dBTP; what was heard last is taken to be followed by silence. */
    double decibel() {
        for (float[] last : carried) {
            peak = truePeak.of(last, TruePeak.REACH, CARRIED, peak);
        }
        return Decibel.of(peak, SoundFacts.NO_PEAK);
    }
}
