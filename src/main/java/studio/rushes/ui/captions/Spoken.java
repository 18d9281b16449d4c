package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import studio.rushes.project.VideoCaptions;
import studio.rushes.transcription.Languages;
import studio.rushes.ui.fx.Texts;

/**
 * What clips may be listened to in.
 *
 * @param tag as a video's captions keep it; empty for the script's language
 */
public record Spoken(Optional<String> tag, String name) {
    private static final String ENGLISH = "en";

    /** Whisper's tag for Javanese is an old one that nobody else has a name for. */
    private static final String JAVANESE = "jw";

    /**
     * All there are.
     *
     * @param script the script's language
     * @param englishOnly whether what hears knows no other
     */
    static List<Spoken> all(Locale script, boolean englishOnly) {
        if (englishOnly) {
            return script.getLanguage().equals(ENGLISH)
                    ? List.of(asScript(script), language(ENGLISH))
                    : List.of(language(ENGLISH));
        }
        Stream<Spoken> known =
                Languages.all().stream()
                        .map(Spoken::language)
                        .sorted(
                                Comparator.comparing(
                                        Spoken::name, Collator.getInstance(Texts.language())));
        return Stream.concat(Stream.of(asScript(script), detected()), known).toList();
    }

    /**
     * All there are for videos whose script nobody knows yet.
     *
     * @param asScript says that it is the script's language
     */
    public static List<Spoken> forNewVideos(String asScript) {
        return Stream.concat(
                        Stream.of(new Spoken(Optional.empty(), asScript)),
                        all(Locale.ENGLISH, false).stream().skip(1))
                .toList();
    }

    /** What a video says, which may be anything. */
    static Spoken of(VideoCaptions video, Locale script) {
        return video.heardIn()
                .map(tag ->
                        tag.equals(VideoCaptions.DETECT)
                                ? detected()
                                : Languages.find(tag)
                                        .map(Spoken::language)
                                        .orElseGet(() -> new Spoken(Optional.of(tag), tag)))
                .orElseGet(() -> asScript(script));
    }

    private static Spoken asScript(Locale script) {
        return new Spoken(
                Optional.empty(),
                text("spoken.script", script.getDisplayLanguage(Texts.language())));
    }

    private static Spoken detected() {
        return new Spoken(Optional.of(VideoCaptions.DETECT), text("spoken.detect"));
    }

    private static Spoken language(String tag) {
        Locale locale = Locale.forLanguageTag(tag.equals(JAVANESE) ? "jv" : tag);
        return new Spoken(
                Optional.of(tag),
                text("spoken.language", locale.getDisplayLanguage(Texts.language()), tag));
    }
}
