package studio.rushes.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a segment looks and sounds like, in one hash: equal keys, equal segments.
 *
 * @param value 64 hexadecimal digits
 */
public record SegmentKey(String value) {
    /**
     * Raised with every change to the renderer that changes what a segment looks or sounds like.
     */
    private static final int RENDERER_VERSION = 1;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    public SegmentKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a key is 64 hexadecimal digits, was " + value);
        }
    }

    /**
     * The whole plan is hashed, so that a field added to it changes the key without being named
     * here. Left out is only what cannot be seen: where the clip lies, which number the block has,
     * and the style of captions that are not there.
     */
    public static SegmentKey of(SegmentPlan plan, ContentHash clip) {
        ObjectNode tree = JSON.valueToTree(plan);
        ObjectNode shot = (ObjectNode) tree.get("shot");
        shot.put("clip", clip.value());
        shot.remove("number");
        if (plan.shot().captions().pages().isEmpty()) {
            tree.remove("style");
        }
        tree.put("renderer", RENDERER_VERSION);
        try {
            byte[] canonical = JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return new SegmentKey(ContentHash.of(canonical).value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan of plain values can always be written", e);
        }
    }
}
