package studio.rushes.adapter.ffmpeg;

/** A stretch of stereo sound to be reckoned with, 1 being full scale. */
final class Window {
    private static final float FULL = 32_768f;

    private final float[][] channels;
    private final int length;

    Window(int length) {
        this.length = length;
        channels = new float[AacEncoder.CHANNELS][length];
    }

    static Window of(short[] interleaved) {
        Window window = new Window(interleaved.length / AacEncoder.CHANNELS);
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            float[] values = window.channels[channel];
            for (int i = 0; i < window.length; i++) {
                values[i] = interleaved[AacEncoder.CHANNELS * i + channel] / FULL;
            }
        }
        return window;
    }

    int length() {
        return length;
    }

    float[] channel(int channel) {
        return channels[channel];
    }

    /** Adds a sample of both channels. */
    void add(int at, short[] interleaved, int sample, double gain) {
        channels[0][at] += (float) (gain * interleaved[2 * sample] / FULL);
        channels[1][at] += (float) (gain * interleaved[2 * sample + 1] / FULL);
    }

    void multiply(double gain) {
        float factor = (float) gain;
        for (float[] channel : channels) {
            for (int i = 0; i < length; i++) {
                channel[i] *= factor;
            }
        }
    }

    private static short rounded(float value) {
        if (value >= Short.MAX_VALUE) {
            return Short.MAX_VALUE;
        }
        if (value <= Short.MIN_VALUE) {
            return Short.MIN_VALUE;
        }
        return (short) (value + (value < 0 ? -0.5f : 0.5f));
    }

    /** A part of it, rounded to 16 bit. */
    short[] interleaved(int from, int to) {
        short[] interleaved = new short[(to - from) * AacEncoder.CHANNELS];
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            float[] values = channels[channel];
            for (int i = from; i < to; i++) {
                interleaved[AacEncoder.CHANNELS * (i - from) + channel] = rounded(values[i] * FULL);
            }
        }
        return interleaved;
    }
}
