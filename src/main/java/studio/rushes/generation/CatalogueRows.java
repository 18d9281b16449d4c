package studio.rushes.generation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.problem.Phrase;

/**
 * The catalogue as it is written in a file. Strict: an unknown key, a missing one, a number in
 * quotes or a second row for one model is an error that names its place.
 */
final class CatalogueRows {
    private static final Pattern RESOLUTION = Pattern.compile("[1-9][0-9]{2,3}p|[1-9]k");
    private static final Pattern ASPECT_RATIO = Pattern.compile("[1-9][0-9]?:[1-9][0-9]?");
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_NOTE = 300;
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    private static final int YEAR_HOURS = 365 * 24;

    /** A thousand units for one second is a slip of the pen. */
    private static final long DEAREST_SECOND = 1_000_000_000;

    private static final Set<String> ROW_KEYS =
            Set.of(
                    "id",
                    "backEnd",
                    "label",
                    "aspectRatios",
                    "currency",
                    "resolutions",
                    "features",
                    "requestsAMinute",
                    "inFlight",
                    "pollSeconds",
                    "maximumLatencySeconds",
                    "keptHours",
                    "retirement",
                    "successor");

    /** Only where a model makes clips longer. */
    private static final String EXTENDING = "extending";

    private static final int LONGEST_SOURCE = 3_600;

    private static final Set<String> PARTS = Set.of("models", "writers");

    /** What one file holds; a person's own may hold either part alone. */
    record Rows(List<Model> models, List<WriterModel> writers) {}

    private CatalogueRows() {}

    /**
     * @throws CatalogueException naming the place of the first mistake
     */
    static Rows read(byte[] json) throws CatalogueException {
        CataloguePlace file = CatalogueFile.read("models.json", json);
        Map<String, CataloguePlace> parts = file.map();
        CatalogueRow found = new CatalogueRow(parts);
        for (Map.Entry<String, CataloguePlace> part : parts.entrySet()) {
            if (!PARTS.contains(part.getKey())) {
                throw part.getValue().mistake(Phrase.of("row.unknown"));
            }
        }
        if (parts.isEmpty()) {
            throw file.mistake(Phrase.of("row.missing").with("key", "models"));
        }
        List<Model> models = List.of();
        List<WriterModel> writers = List.of();
        if (parts.containsKey("models")) {
            models = models(new CataloguePlace("models", found.value("models").node()));
        }
        if (parts.containsKey("writers")) {
            writers = WriterRows.read(new CataloguePlace("writers", found.value("writers").node()));
        }
        return new Rows(models, writers);
    }

    private static List<Model> models(CataloguePlace rows) throws CatalogueException {
        List<Model> models = new ArrayList<>();
        Set<ModelId> seen = new HashSet<>();
        for (CataloguePlace place : rows.list()) {
            Model model = model(place);
            if (!seen.add(model.id())) {
                throw place.mistake(Phrase.of("row.second").with("id", model.id()));
            }
            models.add(model);
        }
        return List.copyOf(models);
    }

    private static Model model(CataloguePlace row) throws CatalogueException {
        boolean extending = row.map().containsKey(EXTENDING);
        CatalogueRow values = row.exactly(extending ? with(EXTENDING) : ROW_KEYS);
        return new Model(
                id(values.value("id")),
                backEnd(values.value("backEnd")),
                values.value("label").text(LONGEST_LABEL),
                aspectRatios(values.value("aspectRatios")),
                offers(values.value("resolutions"), currency(values.value("currency"))),
                features(values.value("features")),
                extending ? Optional.of(extending(values.value(EXTENDING))) : Optional.empty(),
                limits(values),
                note(values.value("retirement")),
                successor(values.value("successor")));
    }

    private static Set<String> with(String key) {
        Set<String> keys = new HashSet<>(ROW_KEYS);
        keys.add(key);
        return keys;
    }

    private static Extending extending(CataloguePlace place) throws CatalogueException {
        CatalogueRow values =
                place.exactly(Set.of("addsSeconds", "resolutions", "longestSourceSeconds"));
        SortedSet<String> resolutions = new TreeSet<>();
        for (CataloguePlace element : values.value("resolutions").list()) {
            String resolution = element.text(LONGEST_LABEL);
            if (!RESOLUTION.matcher(resolution).matches()) {
                throw element.mistake(Phrase.of("row.resolution"));
            }
            resolutions.add(resolution);
        }
        return new Extending(
                (int) values.value("addsSeconds").number(1, ClipRequest.MAX_SECONDS),
                Collections.unmodifiableSortedSet(resolutions),
                (int) values.value("longestSourceSeconds").number(1, LONGEST_SOURCE));
    }

    private static GeneratorLimits limits(CatalogueRow values) throws CatalogueException {
        return new GeneratorLimits(
                (int) values.value("inFlight").number(1, 1_000),
                Duration.ofSeconds(values.value("pollSeconds").number(1, HOUR)),
                Duration.ofSeconds(values.value("maximumLatencySeconds").number(1, DAY)),
                Duration.ofHours(values.value("keptHours").number(1, YEAR_HOURS)),
                (int) values.value("requestsAMinute").number(1, 100_000));
    }

    private static SortedMap<String, ModelOffer> offers(CataloguePlace place, Currency currency)
            throws CatalogueException {
        SortedMap<String, ModelOffer> offers = new TreeMap<>();
        for (Map.Entry<String, CataloguePlace> entry : place.map().entrySet()) {
            if (!RESOLUTION.matcher(entry.getKey()).matches()) {
                throw entry.getValue().mistake(Phrase.of("row.resolution"));
            }
            offers.put(entry.getKey(), offer(entry.getValue(), currency));
        }
        if (offers.isEmpty()) {
            throw place.mistake(Phrase.of("row.resolutions"));
        }
        return Collections.unmodifiableSortedMap(offers);
    }

    private static ModelOffer offer(CataloguePlace place, Currency currency)
            throws CatalogueException {
        CatalogueRow values = place.exactly(Set.of("seconds", "microsPerSecond"));
        SortedSet<Integer> seconds = values.value("seconds").numbers(1, ClipRequest.MAX_SECONDS);
        Optional<CataloguePlace> price = values.value("microsPerSecond").unlessNull();
        if (price.isEmpty()) {
            return new ModelOffer(seconds, Optional.empty(), Optional.empty());
        }
        CatalogueRow prices = price.get().exactly(Set.of("withSound", "silent"));
        return new ModelOffer(
                seconds,
                Optional.of(money(prices.value("withSound"), currency)),
                Optional.of(money(prices.value("silent"), currency)));
    }

    private static Money money(CataloguePlace place, Currency currency) throws CatalogueException {
        return new Money(place.number(1, DEAREST_SECOND), currency);
    }

    private static Map<ModelFeature, SortedSet<Integer>> features(CataloguePlace place)
            throws CatalogueException {
        Map<ModelFeature, SortedSet<Integer>> features = new EnumMap<>(ModelFeature.class);
        for (Map.Entry<String, CataloguePlace> entry : place.map().entrySet()) {
            ModelFeature feature =
                    ModelFeature.of(entry.getKey())
                            .orElseThrow(() -> entry.getValue().mistake(Phrase.of("row.feature")));
            features.put(feature, entry.getValue().numbers(1, ClipRequest.MAX_SECONDS));
        }
        return Collections.unmodifiableMap(features);
    }

    private static Set<String> aspectRatios(CataloguePlace place) throws CatalogueException {
        Set<String> ratios = new LinkedHashSet<>();
        for (CataloguePlace element : place.list()) {
            String ratio = element.text(LONGEST_LABEL);
            if (!ASPECT_RATIO.matcher(ratio).matches()) {
                throw element.mistake(Phrase.of("row.ratio"));
            }
            ratios.add(ratio);
        }
        return Collections.unmodifiableSet(ratios);
    }

    static BackEnd backEnd(CataloguePlace place) throws CatalogueException {
        return BackEnd.of(place.text(LONGEST_LABEL))
                .orElseThrow(() ->
                        place.mistake(
                                Phrase.of("row.choice")
                                        .with("choices", "vertex, gemini, interactions")));
    }

    static Currency currency(CataloguePlace place) throws CatalogueException {
        String code = place.text(LONGEST_LABEL);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw place.mistake(Phrase.of("row.currency"));
        }
    }

    static ModelId id(CataloguePlace place) throws CatalogueException {
        try {
            return new ModelId(place.text(LONGEST_NOTE));
        } catch (IllegalArgumentException e) {
            throw place.mistake(Phrase.of("row.model"));
        }
    }

    static Optional<String> note(CataloguePlace place) throws CatalogueException {
        Optional<CataloguePlace> note = place.unlessNull();
        return note.isEmpty() ? Optional.empty() : Optional.of(note.get().text(LONGEST_NOTE));
    }

    private static Optional<ModelId> successor(CataloguePlace place) throws CatalogueException {
        Optional<CataloguePlace> successor = place.unlessNull();
        return successor.isEmpty() ? Optional.empty() : Optional.of(id(successor.get()));
    }
}
