package studio.rushes.adapter.animatic;

import studio.rushes.media.FrameRate;
import studio.rushes.media.Pcm;

/** The sound of one clip: the voice after a short breath, silence around it, 48 kHz stereo. */
final class ScratchTrack {
    static final int RATE = 48_000;

    private static final double LEAD_IN = 0.25;
    private static final double LEAD_OUT = 0.15;
    private static final double FADE = 0.03;
    private static final double PEAK = 0.6 * Short.MAX_VALUE;

    private final Pcm voice;
    private final int from;
    private final int length;
    private final double gain;

    ScratchTrack(Pcm voice, int seconds) {
        this.voice = voice;
        this.from = (int) (LEAD_IN * RATE);
        int room = (int) (room(seconds) * RATE);
        this.length = (int) Math.min(room, voice.seconds() * RATE);
        this.gain = gain(voice);
    }

    /** Seconds that a voice may take in a clip. */
    static double room(int seconds) {
        return seconds - LEAD_IN - LEAD_OUT;
    }

    /** Frame in which the voice begins. */
    double firstFrame() {
        return (double) from / RATE * FrameRate.FILM.numerator();
    }

    /** Frame in which it ends. */
    double lastFrame() {
        return (double) (from + length) / RATE * FrameRate.FILM.numerator();
    }

    /** Interleaved stereo from a sample of the clip on. */
    void read(long sample, short[] stereo) {
        for (int i = 0; i < stereo.length / 2; i++) {
            short value = at((int) (sample + i) - from);
            stereo[2 * i] = value;
            stereo[2 * i + 1] = value;
        }
    }

    private short at(int sample) {
        if (sample < 0 || sample >= length) {
            return 0;
        }
        double fade = Math.min(1, (length - sample) / (FADE * RATE));
        double value = resampled((double) sample * voice.sampleRate() / RATE) * gain * fade;
        return (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Between two samples a curve through four of them; straight lines would add a hiss. */
    private double resampled(double at) {
        int i = (int) at;
        double t = at - i;
        double a = sample(i - 1);
        double b = sample(i);
        double c = sample(i + 1);
        double d = sample(i + 2);
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private int sample(int i) {
        short[] samples = voice.samples();
        return i < 0 || i >= samples.length ? 0 : samples[i];
    }

    /** Engines differ much in loudness; quiet ones are raised, but not their noise alone. */
    private static double gain(Pcm voice) {
        int loudest = 0;
        for (short sample : voice.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest == 0 ? 0 : Math.min(4, PEAK / loudest);
    }
}
