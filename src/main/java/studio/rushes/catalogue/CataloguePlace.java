package studio.rushes.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import studio.rushes.problem.Phrase;

/** A value in a catalogue file that knows where it stands, so that a mistake can be found. */
public record CataloguePlace(String name, JsonNode node) {
    public CatalogueException mistake(Phrase what) {
        return new CatalogueException(Phrase.plain(name), what);
    }

    /** The values by key; each of these keys and no other. */
    public CatalogueRow exactly(Set<String> keys) throws CatalogueException {
        Map<String, CataloguePlace> values = map();
        for (String key : keys) {
            if (!values.containsKey(key)) {
                throw mistake(Phrase.of("row.missing").with("key", key));
            }
        }
        for (Map.Entry<String, CataloguePlace> value : values.entrySet()) {
            if (!keys.contains(value.getKey())) {
                throw value.getValue().mistake(Phrase.of("row.unknown"));
            }
        }
        return new CatalogueRow(values);
    }

    public Map<String, CataloguePlace> map() throws CatalogueException {
        if (!node.isObject()) {
            throw mistake(Phrase.of("row.object"));
        }
        Map<String, CataloguePlace> values = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        values.put(
                                entry.getKey(),
                                new CataloguePlace(name + "." + entry.getKey(), entry.getValue())));
        return values;
    }

    public List<CataloguePlace> list() throws CatalogueException {
        if (!node.isArray() || node.isEmpty()) {
            throw mistake(Phrase.of("row.list"));
        }
        List<CataloguePlace> values = new ArrayList<>();
        for (JsonNode element : node) {
            values.add(new CataloguePlace(name + "[" + values.size() + "]", element));
        }
        return values;
    }

    public String text(int longest) throws CatalogueException {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw mistake(Phrase.of("row.text"));
        }
        String text = node.textValue();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw mistake(Phrase.of("row.line").with("most", longest));
        }
        return text;
    }

    public Optional<CataloguePlace> unlessNull() {
        return node.isNull() || node instanceof MissingNode ? Optional.empty() : Optional.of(this);
    }

    public long number(long least, long most) throws CatalogueException {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw mistake(Phrase.of("row.whole").with("least", least).with("most", most));
        }
        return node.longValue();
    }

    public double decimal(double least, double most) throws CatalogueException {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw mistake(Phrase.of("row.decimal").with("least", least).with("most", most));
        }
        return node.doubleValue();
    }

    public SortedSet<Integer> numbers(int least, int most) throws CatalogueException {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (CataloguePlace place : list()) {
            numbers.add((int) place.number(least, most));
        }
        return numbers;
    }
}
