package studio.rushes.captions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What the controls of known players cover. */
public final class SafeZones {
    private static final String SHIPPED = "safe-zones.json";
    private static final int LONGEST_SOURCE = 400;
    private static final Set<String> KEYS =
            Set.of("id", "name", "top", "bottom", "right", "left", "source");

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** A zone and where its numbers come from, for people. */
    private record Row(SafeZone zone, String source) {}

    private SafeZones(List<Row> known) {
        known.forEach(row -> rows.put(row.zone().id(), row));
    }

    public static SafeZones shipped() {
        return Shipped.ZONES;
    }

    /** Read when first asked for. */
    private static final class Shipped {
        static final SafeZones ZONES = read();

        private static SafeZones read() {
            try {
                return SafeZones.read(CatalogueFile.shipped(SafeZones.class, SHIPPED));
            } catch (CatalogueException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * @throws CatalogueException naming the place of the first mistake
     */
    static SafeZones read(byte[] json) throws CatalogueException {
        CatalogueRow parts = CatalogueFile.read(SHIPPED, json).exactly(Set.of("zones"));
        List<Row> rows = new ArrayList<>();
        for (CataloguePlace place :
                new CataloguePlace("zones", parts.value("zones").node()).list()) {
            Row row = row(place);
            if (rows.stream().anyMatch(other -> other.zone().id().equals(row.zone().id()))) {
                throw place.mistake(Phrase.of("row.second").with("id", row.zone().id()));
            }
            rows.add(row);
        }
        return new SafeZones(rows);
    }

    private static Row row(CataloguePlace place) throws CatalogueException {
        CatalogueRow values = place.exactly(KEYS);
        try {
            SafeZone zone =
                    new SafeZone(
                            StyleRows.id(values.value("id")),
                            StyleRows.name(values.value("name")),
                            (int) values.value("top").number(0, SafeZone.HEIGHT),
                            (int) values.value("bottom").number(0, SafeZone.HEIGHT),
                            (int) values.value("right").number(0, SafeZone.WIDTH),
                            (int) values.value("left").number(0, SafeZone.WIDTH));
            return new Row(zone, values.value("source").text(LONGEST_SOURCE));
        } catch (IllegalArgumentException e) {
            throw place.mistake(Phrase.of("row.said").with("words", e.getMessage()));
        }
    }

    public List<SafeZone> all() {
        return rows.values().stream().map(Row::zone).toList();
    }

    public Optional<SafeZone> find(String id) {
        return Optional.ofNullable(rows.get(id)).map(Row::zone);
    }

    /** One that somebody asked for; another is refused with the names of all. */
    public SafeZone named(String id) {
        return row(id).zone();
    }

    /** Where the numbers of a zone come from. */
    public String source(String id) {
        return row(id).source();
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new StudioException(
                    Problem.of("CAPTIONS-ZONE")
                            .with("id", id)
                            .with("choices", String.join(", ", rows.keySet())));
        }
        return row;
    }
}
