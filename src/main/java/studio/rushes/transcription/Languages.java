package studio.rushes.transcription;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The languages that Whisper was taught. The library takes any other word for a language in silence
 * and then hears nonsense, so that it is asked here first.
 */
public final class Languages {
    /** In Whisper's own order; a model knows the first ones, most of them all but the last. */
    private static final List<String> ALL =
            List.of(
                    ("en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro"
                                    + " da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az"
                                    + " sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn"
                                    + " yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa"
                                    + " lb my bo tl mg as tt haw ln ha ba jw su yue")
                            .split(" "));

    private static final Set<String> KNOWN = Set.copyOf(ALL);

    /** Tags that Whisper calls by another name. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("nb", "no", "fil", "tl", "jv", "jw", "iw", "he", "in", "id", "ji", "yi");

    /** As Whisper's makers have it: these are written without spaces between the words. */
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "my", "yue");

    /** What was heard in is not known. */
    public static final String UNDETERMINED = "und";

    private Languages() {}

    /** All of them, as Whisper's own tags in its own order. */
    public static List<String> all() {
        return ALL;
    }

    /** Whisper's tag for a language with or without a region, such as {@code fr-FR}. */
    public static Optional<String> find(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        String name = OTHER_NAMES.getOrDefault(language, language);
        return KNOWN.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /**
     * The same, where there must be one.
     *
     * @throws StudioException {@code WHISPER-LANGUAGE}
     */
    public static String known(String tag) {
        return find(tag)
                .orElseThrow(() ->
                        new StudioException(
                                Problem.of("WHISPER-LANGUAGE", "unknown").with("tag", tag)));
    }

    /** Whether words of this language follow each other without a space. */
    public static boolean withoutSpaces(String language) {
        return WITHOUT_SPACES.contains(language);
    }
}
