package studio.rushes.ui.fx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import studio.rushes.assembly.Profile;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.SafeZone;
import studio.rushes.generation.Model;
import studio.rushes.transcription.WhisperModel;

/**
 * The names of what comes with the program as data, in the window's language. What a person wrote
 * over it, or added, is called as they call it.
 */
public final class Names {
    private static final String FOLDER = "studio.rushes.ui.data";

    private static final String BUNDLE = "names";

    private static final Words ENGLISH = new Words(FOLDER, Locale.ENGLISH, Set.of());

    private Names() {}

    public static String of(Model model) {
        return said("model", model.id().value(), model.label());
    }

    /** When and why a model may be gone. */
    public static Optional<String> retirement(Model model) {
        return model.retirement().map(why -> said("retirement", model.id().value(), why));
    }

    public static String of(Profile profile) {
        return said("profile", profile.id(), profile.name());
    }

    public static String of(CaptionStyle style) {
        return said("style", style.id(), style.name());
    }

    public static String of(SafeZone zone) {
        return said("zone", zone.id(), zone.name());
    }

    public static String of(WhisperModel model) {
        return said("whisper", model.id(), model.name());
    }

    private static String said(String kind, String id, String data) {
        String key = kind + "." + id;
        return ENGLISH.find(BUNDLE, key).filter(data::equals).isPresent()
                ? new Words(FOLDER, Texts.language(), Set.of()).textIn(BUNDLE, key)
                : data;
    }
}
