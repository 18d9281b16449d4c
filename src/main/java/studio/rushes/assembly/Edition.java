package studio.rushes.assembly;

import java.util.Optional;

/**
 * One way to bring a video out.
 *
 * @param profile empty: {@code final.mp4}, as large as its clips
 * @param codec FFmpeg's name of the encoder of the pictures
 */
public record Edition(Optional<Profile> profile, Quality quality, Captions captions, String codec) {
    /** {@code final.mp4} as it is made where nothing else was asked for. */
    public static final Edition FINAL =
            new Edition(Optional.empty(), Quality.STANDARD, Captions.BURNED, EncoderSettings.X264);

    public Edition with(Captions other) {
        return new Edition(profile, quality, other, codec);
    }
}
