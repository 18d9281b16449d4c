package studio.rushes.settings;

import java.util.Optional;

/**
 * How captions are made in new videos, and what hears the words of clips in all of them.
 *
 * @param style id of a caption style; empty for the usual one
 * @param zone id of the safe zone they stay in; empty for the usual one
 * @param heardIn the language clips are listened to in; empty for the script's
 * @param model a model's id or the absolute path of a file; empty where words are timed without
 *     hearing
 * @param modelAsked whether the person answered the offer to download one
 */
public record CaptionDefaults(
        Optional<String> style,
        Optional<String> zone,
        Optional<String> heardIn,
        Optional<String> model,
        boolean modelAsked) {
    public static final CaptionDefaults DEFAULT =
            new CaptionDefaults(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public CaptionDefaults withStyle(Optional<String> value) {
        return new CaptionDefaults(value, zone, heardIn, model, modelAsked);
    }

    public CaptionDefaults withZone(Optional<String> value) {
        return new CaptionDefaults(style, value, heardIn, model, modelAsked);
    }

    public CaptionDefaults withHeardIn(Optional<String> value) {
        return new CaptionDefaults(style, zone, value, model, modelAsked);
    }

    public CaptionDefaults withModel(Optional<String> value) {
        return new CaptionDefaults(style, zone, heardIn, value, modelAsked);
    }

    public CaptionDefaults withModelAsked(boolean value) {
        return new CaptionDefaults(style, zone, heardIn, model, value);
    }
}
