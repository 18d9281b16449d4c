package studio.rushes.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.problem.Phrase;

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
                throw place.mistake(Phrase.of("row.second").with("id", writer.id()));
            }
            writers.add(writer);
        }
        return List.copyOf(writers);
    }

    private static WriterModel writer(CataloguePlace row) throws CatalogueException {
        CatalogueRow values = row.exactly(KEYS);
        CatalogueRow prices =
                values.value("microsPerMillionTokens").exactly(Set.of("input", "output"));
        var currency = CatalogueRows.currency(values.value("currency"));
        return new WriterModel(
                CatalogueRows.id(values.value("id")),
                CatalogueRows.backEnd(values.value("backEnd")),
                values.value("label").text(LONGEST_LABEL),
                new Money(prices.value("input").number(1, DEAREST_MILLION), currency),
                new Money(prices.value("output").number(1, DEAREST_MILLION), currency),
                CatalogueRows.note(values.value("retirement")));
    }
}
