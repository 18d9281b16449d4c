package studio.rushes.adapter.speech;

import java.time.Duration;
import java.util.Locale;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;

/**
 * No voice but a soft tone for each word: long words last longer, the same word always has the same
 * pitch. Works everywhere.
 */
public final class ToneSpeech implements Speech {
    private static final int RATE = 24_000;
    private static final double A_LETTER = 0.045;
    private static final double A_WORD = 0.11;
    private static final double PAUSE = 0.05;
    private static final double SENTENCE_PAUSE = 0.18;
    private static final double LOUDNESS = 0.22;

    /** A pentatonic scale has no two tones that jar, in whatever order the words bring them. */
    private static final double[] SCALE = {
        220.00, 246.94, 277.18, 329.63, 369.99, 440.00, 493.88, 554.37
    };

    @Override
    public String engine() {
        return "tones";
    }

    @Override
    public Pcm speak(String line, Locale language, Duration fit) {
        String text = SpokenText.plain(line);
        if (text.isEmpty()) {
            return new Pcm(new short[0], RATE);
        }
        String[] words = text.split(" ");
        double natural = 0;
        for (String word : words) {
            natural += length(word) + pause(word);
        }
        double squeeze = Math.min(1, Math.max(0.05, fit.toMillis() / 1000.0) / natural);
        short[] samples = new short[(int) Math.ceil(natural * squeeze * RATE)];
        double at = 0;
        for (String word : words) {
            tone(samples, word, (int) (at * RATE), (int) (length(word) * squeeze * RATE));
            at += (length(word) + pause(word)) * squeeze;
        }
        return new Pcm(samples, RATE);
    }

    private static double length(String word) {
        return A_WORD + A_LETTER * Math.min(14, word.codePointCount(0, word.length()));
    }

    private static double pause(String word) {
        return ".!?…:;".indexOf(word.charAt(word.length() - 1)) < 0 ? PAUSE : SENTENCE_PAUSE;
    }

    private static void tone(short[] samples, String word, int from, int length) {
        int pitch = Math.floorMod(word.toLowerCase(Locale.ROOT).hashCode(), SCALE.length);
        double step = 2 * Math.PI * SCALE[pitch] / RATE;
        int end = Math.min(samples.length, from + length);
        for (int i = from; i < end; i++) {
            double t = (double) (i - from) / length;
            double rise = Math.min(1, t / 0.12);
            double fall = Math.pow(1 - t, 1.6);
            double phase = step * (i - from);
            double wave = Math.sin(phase) + 0.28 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase);
            samples[i] = (short) (wave * rise * fall * LOUDNESS * Short.MAX_VALUE);
        }
    }
}
