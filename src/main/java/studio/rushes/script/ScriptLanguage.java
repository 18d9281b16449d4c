package studio.rushes.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language that is spoken in a script: what the producer set, else a guess. */
public final class ScriptLanguage {
    private record Tongue(String code, Set<String> words) {}

    private static final String FIELD = "language";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Words so frequent that a few sentences hold some, and of one language each. */
    private static final List<Tongue> FREQUENT =
            List.of(
                    new Tongue(
                            "fr",
                            Set.of(
                                    "le", "les", "des", "est", "et", "une", "du", "dans", "qui",
                                    "pas", "vous", "nous", "il", "elle", "au", "ce", "sur", "avec",
                                    "son", "ne", "mais", "où", "c", "l", "d", "qu")),
                    new Tongue(
                            "en",
                            Set.of(
                                    "the", "and", "of", "is", "it", "you", "that", "this", "with",
                                    "for", "are", "was", "they", "we", "its", "has", "by", "from",
                                    "every", "before", "to", "what", "there", "not")),
                    new Tongue(
                            "es",
                            Set.of(
                                    "el", "los", "las", "y", "es", "una", "con", "por", "para",
                                    "pero", "del", "al", "como", "más", "está", "hay", "muy",
                                    "lo")),
                    new Tongue(
                            "de",
                            Set.of(
                                    "der", "die", "das", "und", "ist", "ein", "eine", "nicht",
                                    "mit", "auf", "den", "dem", "sich", "ich", "wir", "sie", "von",
                                    "zu")),
                    new Tongue(
                            "it",
                            Set.of(
                                    "il", "gli", "che", "di", "è", "una", "con", "non", "per",
                                    "della", "del", "sono", "questo", "ma", "nel", "più")),
                    new Tongue(
                            "pt",
                            Set.of(
                                    "o", "os", "as", "uma", "não", "é", "com", "para", "do", "da",
                                    "em", "mais", "você", "são", "mas", "ao")));

    private ScriptLanguage() {}

    /** French where nothing tells: the pipeline that writes most scripts writes French. */
    public static Locale of(Script script) {
        Locale set = set(script.extras().fields());
        return set == null ? guess(script) : set;
    }

    /** The same script with its language said, so that nothing needs to be guessed. */
    public static Script with(Script script, Locale language) {
        ObjectNode fields = script.extras().fields();
        ObjectNode own =
                fields.get(Known.RUSHES) instanceof ObjectNode there
                        ? there
                        : fields.putObject(Known.RUSHES);
        own.put(FIELD, language.toLanguageTag());
        return new Script(script.videoId(), script.theme(), script.blocks(), new Extras(fields));
    }

    private static @Nullable Locale set(ObjectNode fields) {
        JsonNode tag = fields.path(Known.RUSHES).path(FIELD);
        if (!tag.isTextual()) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.textValue()).build();
            return locale.getLanguage().isEmpty() ? null : locale;
        } catch (IllformedLocaleException _) {
            // Not a language: it counts as not set, and stays in the file as it is.
            return null;
        }
    }

    private static Locale guess(Script script) {
        String best = "fr";
        long most = 0;
        for (Tongue tongue : FREQUENT) {
            long heard =
                    script.blocks().stream()
                            .flatMap(block -> NO_LETTER.splitAsStream(block.dialogue()))
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .filter(tongue.words()::contains)
                            .count();
            if (heard > most) {
                most = heard;
                best = tongue.code();
            }
        }
        return Locale.of(best);
    }
}
