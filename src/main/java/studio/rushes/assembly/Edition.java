package studio.rushes.assembly;

import java.util.Optional;

/**
 * One way to bring a video out.
 *
 * @param profile empty: as large as its clips
 * @param codec FFmpeg's name of the encoder of the pictures
 * @param name how its file among the exports is called; empty: as usual, and {@code final.mp4}
 *     where there is no profile either
 */
public record Edition(
        Optional<Profile> profile,
        Quality quality,
        Captions captions,
        String codec,
        Optional<NamePattern> name) {
    /** {@code final.mp4} as it is made where nothing else was asked for. */
    public static final Edition FINAL =
            new Edition(Optional.empty(), Quality.STANDARD, Captions.BURNED, EncoderSettings.X264);

    public Edition(Optional<Profile> profile, Quality quality, Captions captions, String codec) {
        this(profile, quality, captions, codec, Optional.empty());
    }

    /** For a place that shows films, in the quality that it asks for. */
    public static Edition of(Profile profile) {
        return new Edition(
                Optional.of(profile), profile.quality(), Captions.BURNED, EncoderSettings.X264);
    }

    public Edition with(Captions other) {
        return new Edition(profile, quality, other, codec, name);
    }

    public Edition with(Quality other) {
        return new Edition(profile, other, captions, codec, name);
    }

    public Edition withCodec(String other) {
        return new Edition(profile, quality, captions, other, name);
    }

    public Edition called(NamePattern other) {
        return new Edition(profile, quality, captions, codec, Optional.of(other));
    }

    /** Whether it is the project's film itself and not one of its exports. */
    public boolean isFinal() {
        return profile.isEmpty() && name.isEmpty();
    }
}
