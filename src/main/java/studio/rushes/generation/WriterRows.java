package studio.rushes.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CataloguePlace;

/** The part of a catalogue file that tells of models that write text. */
final class WriterRows {
    private static final int LONGEST_LABEL = 80;

    /** A thousand units for a million tokens is a slip of the pen. */
    private static final long DEAREST_MILLION = 1_000_000_000;

    private static final Set<String> KEYS =
            Set.of("id", "backEnd", "label", "currency", "microsPerMillionTokens", "retirement");

    private WriterRows() {}

    static List<WriterModel> read(CataloguePlace rows) throws CatalogueException {
        List<WriterModel> writers = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (CataloguePlace place : rows.list()) {
            WriterModel writer = writer(place);
            if (!seen.add(List.of(writer.id(), writer.backEnd()))) {
                throw place.mistake("a second row for " + writer.id());
            }
            writers.add(writer);
        }
        return List.copyOf(writers);
    }

    private static WriterModel writer(CataloguePlace row) throws CatalogueException {
        Map<String, CataloguePlace> values = row.exactly(KEYS);
        Map<String, CataloguePlace> prices =
                value(values, "microsPerMillionTokens").exactly(Set.of("input", "output"));
        var currency = CatalogueRows.currency(value(values, "currency"));
        return new WriterModel(
                CatalogueRows.id(value(values, "id")),
                CatalogueRows.backEnd(value(values, "backEnd")),
                value(values, "label").text(LONGEST_LABEL),
                new Money(value(prices, "input").number(1, DEAREST_MILLION), currency),
                new Money(value(prices, "output").number(1, DEAREST_MILLION), currency),
                CatalogueRows.note(value(values, "retirement")));
    }

    /** Called for keys that were found to be there. */
    private static CataloguePlace value(Map<String, CataloguePlace> values, String key) {
        return Objects.requireNonNull(values.get(key));
    }
}
