package studio.rushes.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import studio.rushes.problem.Phrase;

/** Pieces of documents, short and harmless enough to be shown. */
final class Shown {
    private static final int QUOTED = 60;

    private Shown() {}

    static String quote(String text) {
        return "'" + plain(text, QUOTED) + "'";
    }

    /** Without signs that only machines read, and cut where it is longer. */
    static String plain(String text, int most) {
        // Cut before it is cleaned: a field may hold a megabyte.
        String start = text.length() > 2 * most ? text.substring(0, 2 * most) : text;
        String clean = start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "?").strip();
        return clean.length() <= most ? clean : clean.substring(0, most) + "…";
    }

    /** What kind of value it is. */
    static Phrase kind(Object value) {
        return switch (value) {
            case String _ -> Phrase.of("cloud.text");
            case Long _, Double _ -> Phrase.of("cloud.number");
            case Boolean _ -> Phrase.of("cloud.truth");
            case Instant _ -> Phrase.of("cloud.time");
            case List<?> _ -> Phrase.of("cloud.list");
            case Map<?, ?> _ -> Phrase.of("cloud.map");
            case PipelineDocument.Strange strange -> Phrase.plain(plain(strange.kind(), QUOTED));
            default -> Phrase.plain(value.getClass().getSimpleName());
        };
    }
}
