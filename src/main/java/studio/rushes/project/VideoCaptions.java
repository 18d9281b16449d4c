package studio.rushes.project;

import java.util.Optional;
import studio.rushes.generation.Take;
import studio.rushes.script.OwnFields;
import studio.rushes.script.Script;
import studio.rushes.transcription.Languages;

/**
 * How a video's captions are made, as its script file says; what a name means is looked up where it
 * is used, for styles and zones are the person's own.
 *
 * @param style id of a caption style; empty for the usual one
 * @param zone id of the safe zone they stay in; empty for the usual one
 * @param heardIn the language clips are listened to in, such as {@code fr}, or {@code auto} to
 *     detect it; empty for the script's
 */
public record VideoCaptions(
        Optional<String> style, Optional<String> zone, Optional<String> heardIn) {
    public static final String DETECT = "auto";

    private static final String STYLE = "caption_style";
    private static final String ZONE = "caption_zone";
    private static final String HEARD_IN = "heard_in";

    public static VideoCaptions of(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        return new VideoCaptions(own.text(STYLE), own.text(ZONE), own.text(HEARD_IN));
    }

    public VideoCaptions withStyle(String id) {
        return new VideoCaptions(Optional.of(id), zone, heardIn);
    }

    public VideoCaptions withZone(String id) {
        return new VideoCaptions(style, Optional.of(id), heardIn);
    }

    public VideoCaptions withHeardIn(Optional<String> language) {
        return new VideoCaptions(style, zone, language);
    }

    /** The script with these in it and everything else untouched. */
    public Script in(Script script) {
        OwnFields own = OwnFields.of(script.extras());
        own.text(STYLE, style).text(ZONE, zone).text(HEARD_IN, heardIn);
        return script.withExtras(own.extras());
    }

    /** The language a take's clip is listened to in; empty where it is to be found out. */
    static Optional<String> heardIn(Script script, Take take) {
        String wanted =
                of(script).heardIn().orElseGet(() -> take.request().language().toLanguageTag());
        return Languages.find(wanted);
    }
}
