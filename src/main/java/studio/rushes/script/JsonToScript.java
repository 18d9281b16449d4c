package studio.rushes.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a script out of the JSON of script_v2.json and leaves what it does not know as extras. */
final class JsonToScript {
    private record Numbered(int number, ObjectNode fields) {}

    private JsonToScript() {}

    static Script read(ObjectNode root, String fallbackName) {
        ObjectNode rest = root.deepCopy();
        String videoId = text(rest, Known.VIDEO_ID, "");
        String theme = text(rest, Known.THEME, "");
        if (videoId == null) {
            videoId = VideoId.from(fallbackName);
        }
        VideoId.check(videoId);
        checkOwn(rushes(rest, ""), Known.STYLE_GUIDE, "Field ");
        List<Block> blocks = blocks(rest.get(Known.BLOCKS));
        rest.set(Known.BLOCKS, Known.mark());
        int seconds = blocks.stream().mapToInt(Block::seconds).sum();
        markTotal(rest, Known.TOTAL_BLOCKS, blocks.size());
        markTotal(rest, Known.TOTAL_DURATION, seconds);
        markTotal(rest, Known.ACTUAL_DURATION, seconds);
        return new Script(videoId, theme == null ? "" : theme, blocks, new Extras(rest));
    }

    /** A total that is right is kept right; one that is not means something else and is left. */
    private static void markTotal(ObjectNode rest, String name, int total) {
        JsonNode node = rest.get(name);
        if (node != null
                && node.isNumber()
                && (name.equals(Known.TOTAL_BLOCKS)
                        || node.decimalValue().compareTo(BigDecimal.valueOf(total)) == 0)) {
            rest.set(name, Known.mark());
        }
    }

    private static List<Block> blocks(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            throw Refusal.noBlocks();
        }
        if (!(node instanceof ArrayNode list)) {
            throw Refusal.wrongType("Field \"blocks\"", "a list in [ ]");
        }
        if (list.isEmpty()) {
            throw Refusal.noBlocks();
        }
        if (list.size() > Script.MAX_BLOCKS) {
            throw Refusal.tooManyBlocks(list.size());
        }
        List<Numbered> numbered = numbered(list);
        Set<BlockId> given = new HashSet<>();
        for (Numbered one : numbered) {
            BlockId id = givenId(one);
            if (id != null) {
                given.add(id);
            }
        }
        Set<BlockId> used = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (Numbered one : numbered) {
            BlockId id = givenId(one);
            if (id == null || !used.add(id)) {
                // A block copied by hand brings its id along: the first keeps it, and its takes.
                id = BlockIds.forNumber(one.number(), given);
                given.add(id);
                used.add(id);
            }
            blocks.add(block(one, id));
        }
        return blocks;
    }

    private static List<Numbered> numbered(ArrayNode list) {
        List<Numbered> blocks = new ArrayList<>();
        List<BlockNumbers.Found> found = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof ObjectNode fields)) {
                throw Refusal.wrongType("Block " + (i + 1), "an object in { }");
            }
            String at = "Block " + (i + 1) + ", field ";
            Long bloc = number(fields, Known.BLOC, at);
            Long other = number(fields, Known.BLOCK_NUMBER, at);
            if (bloc != null && other != null && !bloc.equals(other)) {
                throw Refusal.of(
                        "SCRIPT-NUMBERS",
                        "Block "
                                + (i + 1)
                                + " is called "
                                + bloc
                                + " in \"bloc\" and "
                                + other
                                + " in \"block_number\".",
                        "Make the two say the same, or delete one.");
            }
            Long number = bloc == null ? other : bloc;
            if (number != null) {
                found.add(new BlockNumbers.Found(number, "entry " + (i + 1) + " of the list"));
            }
            if (!found.isEmpty() && found.size() != i + 1) {
                int unnumbered = number == null ? i + 1 : 1;
                throw Refusal.of(
                        "SCRIPT-NUMBERS",
                        "Block "
                                + unnumbered
                                + ", field \"bloc\" is missing, while other blocks are numbered.",
                        "Number all blocks or none.");
            }
            // Numbers beyond an int fail the check below anyway.
            int place = number == null ? i + 1 : number.intValue();
            blocks.add(new Numbered(place, fields));
        }
        if (!found.isEmpty()) {
            BlockNumbers.check(found);
        }
        blocks.sort(Comparator.comparingInt(Numbered::number));
        return blocks;
    }

    private static Block block(Numbered one, BlockId id) {
        String at = "Block " + one.number() + ", field ";
        ObjectNode rest = one.fields().deepCopy();
        String dialogue = text(rest, Known.DIALOGUE, at);
        String visual = visual(rest, at);
        int seconds = seconds(rest, at);
        for (String name : List.of(Known.BLOC, Known.BLOCK_NUMBER)) {
            if (rest.has(name)) {
                rest.set(name, Known.mark());
            }
        }
        checkOwn(rushes(rest, at), Known.NEGATIVE_PROMPT, at);
        if (rest.get(Known.RUSHES) instanceof ObjectNode own && own.has(Known.ID)) {
            own.set(Known.ID, Known.mark());
        }
        return new Block(
                id,
                dialogue == null ? "" : dialogue,
                visual == null ? "" : visual,
                seconds,
                new Extras(rest));
    }

    /** Where both spellings are there and differ, the French one counts and the other is kept. */
    private static @Nullable String visual(ObjectNode rest, String at) {
        boolean both = rest.path(Known.VISUEL).isTextual();
        if (both && !rest.get(Known.VISUEL).equals(rest.get(Known.VISUAL))) {
            return text(rest, Known.VISUEL, at);
        }
        String english = text(rest, Known.VISUAL, at);
        String french = text(rest, Known.VISUEL, at);
        return french == null ? english : french;
    }

    private static int seconds(ObjectNode rest, String at) {
        JsonNode node = rest.get(Known.DURATION);
        if (node == null) {
            return Block.DEFAULT_SECONDS;
        }
        rest.set(Known.DURATION, Known.mark());
        if (node.isNull()) {
            return Block.DEFAULT_SECONDS;
        }
        String place = at + "\"duration\"";
        if (!node.isNumber()) {
            throw Refusal.wrongType(place, "a number of seconds");
        }
        if (!node.canConvertToExactIntegral()
                || !node.canConvertToInt()
                || node.intValue() < 1
                || node.intValue() > Block.MAX_SECONDS) {
            throw Refusal.duration(place, Refusal.quote(node.asText()));
        }
        return node.intValue();
    }

    private static @Nullable Long number(ObjectNode fields, String name, String at) {
        JsonNode node = fields.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw Refusal.wrongType(at + "\"" + name + "\"", "a whole number from 1");
        }
        return node.longValue();
    }

    private static @Nullable String text(ObjectNode rest, String name, String at) {
        JsonNode node = rest.get(name);
        if (node == null) {
            return null;
        }
        String place = (at.isEmpty() ? "Field " : at) + "\"" + name + "\"";
        if (!node.isNull() && !node.isTextual()) {
            throw Refusal.wrongType(place, "text in quotes");
        }
        rest.set(name, Known.mark());
        return node.isNull() ? null : FieldText.check(node.textValue(), place);
    }

    private static @Nullable ObjectNode rushes(ObjectNode fields, String at) {
        JsonNode node = fields.get(Known.RUSHES);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode own)) {
            throw Refusal.wrongType(
                    (at.isEmpty() ? "Field " : at) + "\"rushes\"", "an object in { }");
        }
        return own;
    }

    /** A text that will be paid for is whole or refused, unlike a value that makes no sense. */
    private static void checkOwn(@Nullable ObjectNode own, String name, String at) {
        if (own != null && own.path(name).isTextual()) {
            FieldText.check(own.path(name).textValue(), at + "\"rushes." + name + "\"");
        }
    }

    private static @Nullable BlockId givenId(Numbered one) {
        String at = "Block " + one.number() + ", field ";
        ObjectNode own = rushes(one.fields(), at);
        JsonNode id = own == null ? null : own.get(Known.ID);
        if (id == null || id.isNull()) {
            return null;
        }
        if (!id.isTextual() || !BlockId.isValid(id.textValue())) {
            throw Refusal.wrongType(at + "\"rushes.id\"", "1 to 64 letters, digits, _ or -");
        }
        return new BlockId(id.textValue());
    }
}
