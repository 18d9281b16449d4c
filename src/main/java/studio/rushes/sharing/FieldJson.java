package studio.rushes.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.sharing.DocumentChange.Mark;

/**
 * Values of documents as text, such that each comes back as it was: a time stays a time and 8.0 no
 * whole number. Names that begin with a dollar sign are ours in it, and doubled where they are not.
 */
public final class FieldJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OURS = "$";
    private static final String TIME = "$time";
    private static final String MARK = "$mark";

    private FieldJson() {}

    public static String text(Object value) {
        return write(node(value));
    }

    /**
     * @throws JsonProcessingException where the text is not one of ours
     */
    public static Object value(String text) throws JsonProcessingException {
        return value(JSON.readTree(text));
    }

    public static String text(FieldPath path) {
        return write(JSON.valueToTree(path.parts()));
    }

    /**
     * @throws JsonProcessingException where the text is not one of ours
     */
    public static FieldPath path(String text) throws JsonProcessingException {
        return new FieldPath(List.of(JSON.readValue(text, String[].class)));
    }

    /** All of some fields. */
    public static String text(Map<FieldPath, Object> fields) {
        ObjectNode out = NODES.objectNode();
        fields.forEach((path, value) -> out.set(text(path), node(value)));
        return write(out);
    }

    /**
     * @throws JsonProcessingException where the text is not one of ours
     */
    public static Map<FieldPath, Object> fields(String text) throws JsonProcessingException {
        Map<FieldPath, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
            fields.put(path(field.getKey()), value(field.getValue()));
        }
        return Map.copyOf(fields);
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + node, e);
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case String text -> NODES.textNode(text);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean yes -> NODES.booleanNode(yes);
            case Instant time -> NODES.objectNode().put(TIME, time.toString());
            case Mark mark -> NODES.objectNode().put(MARK, mark.name());
            case PipelineDocument.Strange strange -> NODES.textNode("(" + strange.kind() + ")");
            case List<?> list -> {
                ArrayNode out = NODES.arrayNode();
                list.forEach(one -> out.add(node(one)));
                yield out;
            }
            case Map<?, ?> map -> {
                ObjectNode out = NODES.objectNode();
                // In the order of their names, so that equal values have equal texts.
                map.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                        .forEach(entry ->
                                out.set(
                                        escaped(String.valueOf(entry.getKey())),
                                        node(entry.getValue())));
                yield out;
            }
            default ->
                    throw new IllegalArgumentException(
                            "a document holds no " + value.getClass().getSimpleName());
        };
    }

    private static String escaped(String name) {
        return name.startsWith(OURS) ? OURS + name : name;
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                node.forEach(one -> list.add(value(one)));
                yield List.copyOf(list);
            }
            case OBJECT -> {
                if (node.has(TIME)) {
                    yield Instant.parse(node.get(TIME).asText());
                }
                if (node.has(MARK)) {
                    yield Mark.valueOf(node.get(MARK).asText());
                }
                Map<String, Object> map = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    String name = field.getKey();
                    map.put(
                            name.startsWith(OURS) ? name.substring(1) : name,
                            value(field.getValue()));
                }
                yield Map.copyOf(map);
            }
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                    node.isIntegralNumber()
                            ? (Object) node.longValue()
                            : (Object) node.doubleValue();
            default -> node.asText();
        };
    }
}
