package studio.rushes.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;

/**
 * The field names of script_v2.json that Rushes works with. In {@link Extras} each one found leaves
 * a mark, so that it is written back under the same spelling and in the same place.
 */
final class Known {
    static final String VIDEO_ID = "video_id";
    static final String THEME = "theme";
    static final String BLOCKS = "blocks";
    static final String TOTAL_BLOCKS = "total_blocks";
    static final String TOTAL_DURATION = "total_duration";
    static final String ACTUAL_DURATION = "actual_duration";
    static final String RUSHES = "rushes";

    static final String BLOC = "bloc";
    static final String BLOCK_NUMBER = "block_number";
    static final String DIALOGUE = "dialogue";
    static final String VISUEL = "visuel";
    static final String VISUAL = "visual";
    static final String DURATION = "duration";
    static final String ID = "id";

    /** Under {@link #RUSHES}: texts that a model is paid to follow. */
    static final String STYLE_GUIDE = "style_guide";

    static final String CONTINUITY = "continuity";
    static final String NEGATIVE_PROMPT = "negative_prompt";

    /** Under {@link #RUSHES} of a block: that it stays out of the film. */
    static final String LEFT_OUT = "left_out";

    /** No JSON text can be read as this, so it is never taken for somebody's value. */
    private static final JsonNode MARK = new POJONode("known");

    private Known() {}

    static JsonNode mark() {
        return MARK;
    }

    static boolean isMark(JsonNode node) {
        return node.isPojo();
    }
}
