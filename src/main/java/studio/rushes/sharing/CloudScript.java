package studio.rushes.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

/** Makes a script of a document's blocks, by the rules that hold for a script from a file. */
final class CloudScript {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TEXTS = Set.of("dialogue", "visuel", "visual");
    private static final Set<String> NUMBERS = Set.of("bloc", "block_number");
    private static final int DEEPEST = 50;

    private final String video;
    private final DocumentName document;
    private final Oddities oddities;

    CloudScript(String video, DocumentName document, Oddities oddities) {
        this.video = video;
        this.document = document;
        this.oddities = oddities;
    }

    /**
     * @param blocks as the field {@code blocks} has them
     * @return empty where they make no script, which is odd then
     */
    Optional<Script> of(List<?> blocks, String theme) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        List<?> bounded = blocks;
        if (blocks.size() > Script.MAX_BLOCKS) {
            oddities.tooMany(document, "blocks", blocks.size(), Script.MAX_BLOCKS);
            bounded = firstInOrder(blocks);
        }
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < bounded.size(); i++) {
            list.add(block(bounded.get(i), "blocks[" + i + "]"));
        }
        if (bounded.stream().noneMatch(Map.class::isInstance)) {
            return Optional.empty();
        }
        ObjectNode root = NODES.objectNode();
        root.put("video_id", video).put("theme", theme);
        root.set("blocks", list);
        return read(root);
    }

    /** Blocks need not stand in their order, and a script of the first ones begins with block 1. */
    private static List<?> firstInOrder(List<?> blocks) {
        List<?> numbered =
                blocks.stream()
                        .filter(block ->
                                block instanceof Map<?, ?> map
                                        && place(map) instanceof Long number
                                        && number <= Script.MAX_BLOCKS)
                        .limit(Script.MAX_BLOCKS)
                        .toList();
        return numbered.size() == Script.MAX_BLOCKS
                ? numbered
                : blocks.subList(0, Script.MAX_BLOCKS);
    }

    private static Object place(Map<?, ?> block) {
        Object bloc = block.get("bloc");
        Object other = block.get("block_number");
        return bloc instanceof Long ? bloc : other instanceof Long ? other : "";
    }

    private Optional<Script> read(ObjectNode root) {
        try {
            return Optional.of(ScriptFile.parse(JSON.writeValueAsString(root), video));
        } catch (StudioException e) {
            oddities.add(
                    document,
                    "blocks",
                    Problem.of("CLOUD-SCRIPT")
                            .with("document", document)
                            .with("reason", e.problem().happened()));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory cannot fail to be written", e);
        }
    }

    /** A field that the script would be refused for is left out, so that it costs only itself. */
    private JsonNode block(Object value, String at) {
        if (!(value instanceof Map<?, ?> fields)) {
            oddities.wrongType(document, at, value, Phrase.of("cloud.map"));
            return NODES.objectNode();
        }
        ObjectNode block = NODES.objectNode();
        fields.forEach((key, field) -> {
            String name = String.valueOf(key);
            String path = at + "." + name;
            if (CheckedFields.isNull(field)) {
                return;
            }
            if (TEXTS.contains(name) && !(field instanceof String)) {
                oddities.wrongType(document, path, field, Phrase.of("cloud.text"));
            } else if (TEXTS.contains(name)) {
                text(block, name, String.valueOf(field), path);
            } else if (name.equals("duration")) {
                seconds(block, field, path);
            } else if (NUMBERS.contains(name) && !(field instanceof Long)) {
                oddities.wrongType(document, path, field, Phrase.of("cloud.number"));
            } else if (name.equals("rushes")) {
                own(block, field, path);
            } else {
                node(field, 0)
                        .ifPresentOrElse(
                                node -> block.set(name, node),
                                () ->
                                        oddities.wrongType(
                                                document, path, field, Phrase.of("cloud.value")));
            }
        });
        return block;
    }

    private void text(ObjectNode block, String name, String text, String path) {
        if (text.length() > Block.MAX_TEXT) {
            oddities.tooMany(document, path, text.length(), Block.MAX_TEXT);
        } else {
            // Signs that no text holds are left out of it.
            block.put(name, text.replaceAll("[\\p{Cc}&&[^\t\n\r\f\u000B\u0085]]|\\p{Cs}", ""));
        }
    }

    private void seconds(ObjectNode block, Object value, String path) {
        boolean whole =
                value instanceof Long
                        || (value instanceof Double number && number == Math.rint(number));
        double seconds = value instanceof Number number ? number.doubleValue() : 0;
        if (whole && seconds >= 1 && seconds <= Block.MAX_SECONDS) {
            block.put("duration", (int) seconds);
        } else {
            oddities.wrongType(document, path, value, Phrase.of("cloud.seconds"));
        }
    }

    /** What Rushes wrote itself, or somebody in its name: the script's own checks, one by one. */
    private void own(ObjectNode block, Object value, String path) {
        Optional<JsonNode> node = node(value, 0);
        ObjectNode alone = NODES.objectNode();
        alone.set("blocks", NODES.arrayNode());
        node.ifPresent(own -> alone.withArray("blocks").addObject().set("rushes", own));
        try {
            if (node.isPresent()) {
                ScriptFile.parse(JSON.writeValueAsString(alone), video);
                block.set("rushes", node.get());
                return;
            }
        } catch (StudioException | JsonProcessingException _) {
            // What the script would be refused for is odd, as told below.
        }
        oddities.wrongType(document, path, value, Phrase.of("cloud.map"));
    }

    private Optional<JsonNode> node(Object value, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (value) {
            case String text -> Optional.of(NODES.textNode(text));
            case Long number -> Optional.of(NODES.numberNode(number));
            case Double number when Double.isFinite(number) ->
                    Optional.of(NODES.numberNode(number));
            case Boolean truth -> Optional.of(NODES.booleanNode(truth));
            case Instant time -> Optional.of(NODES.textNode(time.toString()));
            case List<?> list -> {
                ArrayNode all = NODES.arrayNode();
                list.forEach(one -> node(one, depth + 1).ifPresent(all::add));
                yield Optional.of(all);
            }
            case Map<?, ?> map -> {
                ObjectNode all = NODES.objectNode();
                map.forEach((key, one) ->
                        node(one, depth + 1).ifPresent(node -> all.set(String.valueOf(key), node)));
                yield Optional.of(all);
            }
            case PipelineDocument.Strange strange when CheckedFields.isNull(strange) ->
                    Optional.of(NODES.nullNode());
            default -> Optional.empty();
        };
    }
}
