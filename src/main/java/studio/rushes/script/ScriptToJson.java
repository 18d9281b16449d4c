package studio.rushes.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Puts a script into the JSON of script_v2.json, every field where it was found. */
final class ScriptToJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScriptToJson() {}

    static ObjectNode write(Script script) {
        ObjectNode out = script.extras().fields();
        fill(out, Known.VIDEO_ID, JSON.textNode(script.videoId()), true);
        fill(out, Known.THEME, JSON.textNode(script.theme()), !script.theme().isEmpty());
        fill(out, Known.TOTAL_BLOCKS, JSON.numberNode(script.blocks().size()), false);
        fill(out, Known.TOTAL_DURATION, JSON.numberNode(script.seconds()), false);
        fill(out, Known.ACTUAL_DURATION, JSON.numberNode(script.seconds()), false);
        fill(out, Known.BLOCKS, blocks(script), true);
        return out;
    }

    static ArrayNode blocks(Script script) {
        String number = spelling(script, Known.BLOC, Known.BLOCK_NUMBER);
        String visual = spelling(script, Known.VISUEL, Known.VISUAL);
        ArrayNode blocks = JSON.arrayNode();
        for (int i = 0; i < script.blocks().size(); i++) {
            blocks.add(block(script.blocks().get(i), i + 1, number, visual));
        }
        return blocks;
    }

    private static ObjectNode block(Block block, int place, String number, String visual) {
        ObjectNode out = block.extras().fields();
        JsonNode text = JSON.textNode(block.visual());
        fillEither(out, List.of(Known.BLOC, Known.BLOCK_NUMBER), number, JSON.numberNode(place));
        fill(out, Known.DIALOGUE, JSON.textNode(block.dialogue()), true);
        fillEither(out, List.of(Known.VISUEL, Known.VISUAL), visual, text);
        fill(out, Known.DURATION, JSON.numberNode(block.seconds()), true);
        ObjectNode own =
                out.get(Known.RUSHES) instanceof ObjectNode there
                        ? there
                        : out.putObject(Known.RUSHES);
        own.put(Known.ID, block.id().value());
        return out;
    }

    /** New blocks follow the spelling that the script already has. */
    private static String spelling(Script script, String usual, String other) {
        for (Block block : script.blocks()) {
            for (Map.Entry<String, JsonNode> field : block.extras().fields().properties()) {
                if (Known.isMark(field.getValue())
                        && (field.getKey().equals(usual) || field.getKey().equals(other))) {
                    return field.getKey();
                }
            }
        }
        return usual;
    }

    private static void fillEither(
            ObjectNode out, List<String> names, String otherwise, JsonNode value) {
        boolean filled = false;
        for (String name : names) {
            if (out.has(name) && Known.isMark(out.get(name))) {
                out.set(name, value);
                filled = true;
            }
        }
        if (!filled) {
            out.set(otherwise, value);
        }
    }

    private static void fill(ObjectNode out, String name, JsonNode value, boolean always) {
        if (out.has(name) ? Known.isMark(out.get(name)) || always : always) {
            out.set(name, value);
        }
    }
}
