package studio.rushes.adapter.ffmpeg;

import java.util.Arrays;
import studio.rushes.media.SpeechSound;

/**
 * 48 kHz stereo to 16 kHz mono: the middle of both channels through a low pass, of which every
 * third sample is kept. In Java, so that it is the same on every machine.
 */
final class SpeechSamples implements SoundSink {
    private static final int STEP = AacEncoder.SAMPLE_RATE / SpeechSound.RATE;

    /** Samples to each side of the one that is made: falls off from 6 kHz to 8.6 kHz. */
    private static final int REACH = 48;

    /** As a part of the rate that comes in; what lies above 8 kHz would fold back. */
    private static final double CUT = 7_300.0 / AacEncoder.SAMPLE_RATE;

    private static final float[] TAPS = taps();

    /** The last samples that came in, and before the first one silence. */
    private float[] mono = new float[REACH + (1 << 14)];

    private int filled = REACH;
    private float[] made = new float[SpeechSound.RATE * 8];
    private int count;
    private long taken;

    @Override
    public void accept(short[] interleaved, int samplesPerChannel) {
        taken += samplesPerChannel;
        for (int i = 0; i < samplesPerChannel; i++) {
            push((interleaved[2 * i] + interleaved[2 * i + 1]) / 65536f);
        }
    }

    /** How many samples came in on each channel. */
    long taken() {
        return taken;
    }

    /** All that was made, to be called once, at the end. */
    float[] all() {
        for (int i = 0; i < REACH; i++) {
            push(0);
        }
        filter();
        return Arrays.copyOf(made, Math.toIntExact(taken / STEP));
    }

    private void push(float sample) {
        if (filled == mono.length) {
            filter();
        }
        mono[filled++] = sample;
    }

    /** Makes what can be made of the samples there are, and keeps those that are needed again. */
    private void filter() {
        int first = 0;
        for (; first + TAPS.length <= filled; first += STEP) {
            float sum = 0;
            for (int tap = 0; tap < TAPS.length; tap++) {
                sum += mono[first + tap] * TAPS[tap];
            }
            if (count == made.length) {
                made = Arrays.copyOf(made, 2 * count);
            }
            made[count++] = sum;
        }
        System.arraycopy(mono, first, mono, 0, filled - first);
        filled -= first;
    }

    /** A sine cardinal in a window by Blackman, its sum 1. */
    private static float[] taps() {
        double[] taps = new double[2 * REACH + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double at = i - REACH;
            double wave = at == 0 ? 2 * CUT : Math.sin(2 * Math.PI * CUT * at) / (Math.PI * at);
            double turn = 2 * Math.PI * i / (taps.length - 1);
            taps[i] = wave * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
            sum += taps[i];
        }
        float[] scaled = new float[taps.length];
        for (int i = 0; i < taps.length; i++) {
            scaled[i] = (float) (taps[i] / sum);
        }
        return scaled;
    }
}
