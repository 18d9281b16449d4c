package studio.rushes.assembly;

import java.util.OptionalInt;

/**
 * How pictures are encoded.
 *
 * @param codec FFmpeg's name of the encoder
 * @param preset x264's own word for speed; other encoders choose what is nearest
 * @param x264 parameters of x264 over its preset, such as {@code me=dia}, with colons between them;
 *     empty for none, and nothing to other encoders
 * @param crf constant rate factor, 0 to 51; other encoders choose what is nearest
 * @param keyEvery frames from one key frame to the next, at most
 * @param maxBitRate what no second may exceed by much, in bit/s; empty for no bound
 */
public record EncoderSettings(
        String codec, String preset, String x264, int crf, int keyEvery, OptionalInt maxBitRate) {
    public static final String X264 = "libx264";

    public static final EncoderSettings STANDARD = Quality.STANDARD.settings();

    public EncoderSettings {
        if (crf < 0 || crf > 51 || keyEvery < 1) {
            throw new IllegalArgumentException("crf " + crf + ", a key every " + keyEvery);
        }
    }

    /** As the preset says. */
    public EncoderSettings(
            String codec, String preset, int crf, int keyEvery, OptionalInt maxBitRate) {
        this(codec, preset, "", crf, keyEvery, maxBitRate);
    }

    public EncoderSettings withCodec(String other) {
        return new EncoderSettings(other, preset, x264, crf, keyEvery, maxBitRate);
    }

    public EncoderSettings withMaxBitRate(OptionalInt bits) {
        return new EncoderSettings(codec, preset, x264, crf, keyEvery, bits);
    }
}
