package studio.rushes.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

/**
 * A script's blocks as a document holds them: sorted and without gaps, for the pipeline counts them
 * by their place. What a document cannot hold (nothing, a list in a list, names with two
 * underscores around them) stays in the project only.
 */
final class BlockFields {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BLOCKS = "blocks";

    private BlockFields() {}

    static List<Object> of(Script script) {
        try {
            return list(JSON.readTree(ScriptFile.write(script)).path(BLOCKS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just written is JSON", e);
        }
    }

    /**
     * The script with these blocks, read with the same care as a file.
     *
     * @throws studio.rushes.problem.StudioException where they make no script
     */
    static Script into(Script script, List<?> blocks) {
        try {
            ObjectNode whole = (ObjectNode) JSON.readTree(ScriptFile.write(script));
            whole.set(BLOCKS, JSON.valueToTree(blocks));
            return ScriptFile.parse(JSON.writeValueAsString(whole), script.videoId());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just written is JSON", e);
        }
    }

    private static List<Object> list(JsonNode nodes) {
        List<Object> values = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.isNull() && !(node instanceof ArrayNode)) {
                values.add(value(node));
            }
        }
        return List.copyOf(values);
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            boolean reserved = name.startsWith("__") && name.endsWith("__");
            if (!name.isEmpty() && !reserved && !field.getValue().isNull()) {
                values.put(name, value(field.getValue()));
            }
        }
        return Map.copyOf(values);
    }

    private static Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> list(node);
            case OBJECT -> map(node);
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                    node.isIntegralNumber() && node.canConvertToLong()
                            ? (Object) node.longValue()
                            : (Object) node.doubleValue();
            default -> node.asText();
        };
    }
}
