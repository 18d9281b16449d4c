package studio.rushes.captions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Caption styles on their way into a file, as {@link StyleRows} reads them. */
final class StyleJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StyleJson() {}

    static byte[] bytes(List<CaptionStyle> styles) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode rows = root.putArray("styles");
        styles.forEach(style -> put(rows.addObject(), style));
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always written", e);
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode row, CaptionStyle style) {
        row.put("id", style.id())
                .put("name", style.name())
                .put("font", style.font())
                .put("size", style.size())
                .put("case", style.upperCase() ? StyleRows.UPPER : StyleRows.AS_WRITTEN)
                .put("wordsPerPage", style.wordsPerPage())
                .put("lineWidth", style.maxLineWidth())
                .put("centreY", style.centreY())
                .put("leadMillis", style.leadMillis())
                .put("fill", colour(style.fill()));
        row.putObject("highlight")
                .put("kind", word(style.highlight().kind()))
                .put("colour", colour(style.highlight().colour()));
        row.putObject("outline")
                .put("colour", colour(style.outline().colour()))
                .put("width", style.outline().width());
        row.putObject("shadow")
                .put("colour", colour(style.shadow().colour()))
                .put("fall", style.shadow().fall())
                .put("blur", style.shadow().blur());
        row.putObject("box")
                .put("around", word(style.box().around()))
                .put("colour", colour(style.box().colour()))
                .put("padding", style.box().padding())
                .put("radius", style.box().radius());
    }

    private static String colour(int argb) {
        return argb >>> 24 == 0xFF
                ? String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF)
                : String.format(Locale.ROOT, "#%08X", argb);
    }
}
