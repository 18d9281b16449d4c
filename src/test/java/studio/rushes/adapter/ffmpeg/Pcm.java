package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Rendered sound made and read without the classes under test. */
final class Pcm {
    static final int RATE = 48_000;

    private Pcm() {}

    /** Interleaved stereo; each side a function of the sample, 1 being full scale. */
    static short[] of(int samples, IntToDoubleFunction left, IntToDoubleFunction right) {
        short[] pcm = new short[2 * samples];
        for (int i = 0; i < samples; i++) {
            pcm[2 * i] = (short) Math.round(32_767 * left.applyAsDouble(i));
            pcm[2 * i + 1] = (short) Math.round(32_767 * right.applyAsDouble(i));
        }
        return pcm;
    }

    static short[] of(int samples, IntToDoubleFunction both) {
        return of(samples, both, both);
    }

    static IntToDoubleFunction tone(double hertz, double level) {
        return i -> level * Math.sin(2 * Math.PI * hertz * i / RATE);
    }

    /** Something like speech: syllables of a changing pitch over a little noise. */
    static IntToDoubleFunction babble(long seed, double level) {
        Random random = new Random(seed);
        double pitch = 110 + random.nextInt(120);
        double noise = 0.02;
        return i -> {
            double t = (double) i / RATE;
            double syllable = Math.pow(Math.max(0, Math.sin(2 * Math.PI * 3.1 * t)), 0.5);
            double voice = 0;
            for (int harmonic = 1; harmonic <= 9; harmonic++) {
                voice +=
                        Math.sin(
                                        2
                                                * Math.PI
                                                * harmonic
                                                * (pitch * t + 4 * Math.sin(2 * Math.PI * 0.7 * t)))
                                / harmonic;
            }
            return level * (0.4 * syllable * voice + noise * random.nextGaussian());
        };
    }

    static Path write(Path file, short[] pcm) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        try {
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static short[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            short[] pcm = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(pcm);
            return pcm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clip with small pictures and this sound, packed without loss of any of it. */
    static Path clip(Path folder, String name, short[] pcm) {
        Path raw = write(folder.resolve(name + ".pcm"), pcm);
        Path clip = folder.resolve(name + ".mov");
        Tool.ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=64x64:rate=24:duration=" + pcm.length / 2.0 / RATE,
                "-f",
                "s16le",
                "-ar",
                "48000",
                "-ac",
                "2",
                "-i",
                raw.toString(),
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "pcm_s16le",
                clip.toString());
        return clip;
    }

    /** In dB below full scale. */
    static double rms(short[] pcm, int from, int to) {
        double squares = 0;
        for (int i = 2 * from; i < 2 * to; i++) {
            squares += Math.pow(pcm[i] / 32_768.0, 2);
        }
        return 10 * Math.log10(Math.max(1e-12, squares / (2.0 * (to - from))));
    }

    /** How much louder a sound is than what differs from it in another, in dB. */
    static double snr(short[] ideal, short[] other, int from, int to) {
        double signal = 0;
        double noise = 0;
        for (int i = 2 * from; i < 2 * to; i++) {
            signal += Math.pow(ideal[i], 2);
            noise += Math.pow(ideal[i] - other[i], 2);
        }
        return 10 * Math.log10(Math.max(1, signal) / Math.max(1e-3, noise));
    }
}
