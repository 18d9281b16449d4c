package studio.rushes.generation;

import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Phrase;

/**
 * What the catalogue notes of a model, to be said at the end of a sentence. The notes that come
 * with the program are known in each language; a person's own is said as it was written.
 */
final class ModelNote {
    private static final List<String> KNOWN = List.of("note.soon", "note.gone");

    private ModelNote() {}

    /** Begins with the space after the sentence before it, or is nothing at all. */
    static Phrase after(Optional<String> note) {
        return note.map(words ->
                        Phrase.of("list.sentences").with("before", "").with("next", known(words)))
                .orElseGet(() -> Phrase.plain(""));
    }

    private static Phrase known(String words) {
        return KNOWN.stream()
                .map(Phrase::of)
                .filter(phrase -> phrase.words().equals(words))
                .findFirst()
                .orElseGet(() -> Phrase.plain(words));
    }
}
