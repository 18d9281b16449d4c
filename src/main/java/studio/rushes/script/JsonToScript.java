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
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;

/** Takes a script out of the JSON of script_v2.json and leaves what it does not know as extras. */
final class JsonToScript {
    private record Numbered(int number, ObjectNode fields) {}

    /** In place of a block's number, for fields of the script itself. */
    private static final int WHOLE = 0;

    private JsonToScript() {}

    private static Phrase field(String name, int block) {
        return (block == WHOLE ? Phrase.of("place.field") : Phrase.of("place.block-field"))
                .with("number", block)
                .with("field", name);
    }

    static Script read(ObjectNode root, String fallbackName) {
        ObjectNode rest = root.deepCopy();
        String videoId = text(rest, Known.VIDEO_ID, WHOLE);
        String theme = text(rest, Known.THEME, WHOLE);
        if (videoId == null) {
            videoId = VideoId.from(fallbackName);
        }
        VideoId.check(videoId);
        checkOwn(rushes(rest, WHOLE), Known.STYLE_GUIDE, WHOLE);
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
            throw Refusal.wrongType(field(Known.BLOCKS, WHOLE), Phrase.of("type.list"));
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
                throw Refusal.wrongType(
                        Phrase.of("place.block").with("number", i + 1), Phrase.of("type.object"));
            }
            int at = i + 1;
            Long bloc = number(fields, Known.BLOC, at);
            Long other = number(fields, Known.BLOCK_NUMBER, at);
            if (bloc != null && other != null && !bloc.equals(other)) {
                throw Refusal.of(
                        Problem.of("SCRIPT-NUMBERS", "differ")
                                .with("at", at)
                                .with("bloc", bloc)
                                .with("other", other));
            }
            Long number = bloc == null ? other : bloc;
            if (number != null) {
                found.add(
                        new BlockNumbers.Found(
                                number, Phrase.of("place.entry").with("number", at)));
            }
            if (!found.isEmpty() && found.size() != i + 1) {
                int unnumbered = number == null ? i + 1 : 1;
                throw Refusal.of(Problem.of("SCRIPT-NUMBERS", "none").with("number", unnumbered));
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
        int at = one.number();
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
    private static @Nullable String visual(ObjectNode rest, int at) {
        boolean both = rest.path(Known.VISUEL).isTextual();
        if (both && !rest.get(Known.VISUEL).equals(rest.get(Known.VISUAL))) {
            return text(rest, Known.VISUEL, at);
        }
        String english = text(rest, Known.VISUAL, at);
        String french = text(rest, Known.VISUEL, at);
        return french == null ? english : french;
    }

    private static int seconds(ObjectNode rest, int at) {
        JsonNode node = rest.get(Known.DURATION);
        if (node == null) {
            return Block.DEFAULT_SECONDS;
        }
        rest.set(Known.DURATION, Known.mark());
        if (node.isNull()) {
            return Block.DEFAULT_SECONDS;
        }
        Phrase place = field("duration", at);
        if (!node.isNumber()) {
            throw Refusal.wrongType(place, Phrase.of("type.seconds"));
        }
        if (!node.canConvertToExactIntegral()
                || !node.canConvertToInt()
                || node.intValue() < 1
                || node.intValue() > Block.MAX_SECONDS) {
            throw Refusal.duration(place, Refusal.quote(node.asText()));
        }
        return node.intValue();
    }

    private static @Nullable Long number(ObjectNode fields, String name, int at) {
        JsonNode node = fields.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw Refusal.wrongType(field(name, at), Phrase.of("type.number"));
        }
        return node.longValue();
    }

    private static @Nullable String text(ObjectNode rest, String name, int at) {
        JsonNode node = rest.get(name);
        if (node == null) {
            return null;
        }
        Phrase place = field(name, at);
        if (!node.isNull() && !node.isTextual()) {
            throw Refusal.wrongType(place, Phrase.of("type.text"));
        }
        rest.set(name, Known.mark());
        return node.isNull() ? null : FieldText.check(node.textValue(), place);
    }

    private static @Nullable ObjectNode rushes(ObjectNode fields, int at) {
        JsonNode node = fields.get(Known.RUSHES);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode own)) {
            throw Refusal.wrongType(field("rushes", at), Phrase.of("type.object"));
        }
        return own;
    }

    /** A text that will be paid for is whole or refused, unlike a value that makes no sense. */
    private static void checkOwn(@Nullable ObjectNode own, String name, int at) {
        if (own != null && own.path(name).isTextual()) {
            FieldText.check(own.path(name).textValue(), field("rushes." + name, at));
        }
    }

    private static @Nullable BlockId givenId(Numbered one) {
        int at = one.number();
        ObjectNode own = rushes(one.fields(), at);
        JsonNode id = own == null ? null : own.get(Known.ID);
        if (id == null || id.isNull()) {
            return null;
        }
        if (!id.isTextual() || !BlockId.isValid(id.textValue())) {
            throw Refusal.wrongType(field("rushes.id", at), Phrase.of("type.id"));
        }
        return new BlockId(id.textValue());
    }
}
