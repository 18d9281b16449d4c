package studio.rushes.catalogue;

import java.util.Map;
import java.util.Objects;

/** Values by their keys, found to be there. */
public record CatalogueRow(Map<String, CataloguePlace> values) {
    public CatalogueRow {
        values = Map.copyOf(values);
    }

    /** A value that is known to be there. */
    public CataloguePlace value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
