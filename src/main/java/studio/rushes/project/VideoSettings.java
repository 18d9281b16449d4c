package studio.rushes.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.rushes.media.FrameSize;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

/**
 * What Rushes keeps of its own in a script file, under the one key {@code rushes}.
 *
 * @param size of the clips and of the film
 */
public record VideoSettings(FrameSize size) {
    private static final String KEY = "rushes";
    private static final String SIZE = "size";

    /**
     * Reads them; what is missing or makes no sense is the default, because the file is a guest's.
     */
    public static VideoSettings of(Script script) {
        JsonNode size = script.extras().fields().path(KEY).path(SIZE);
        if (!size.isTextual()) {
            return new VideoSettings(FrameSize.PORTRAIT_720);
        }
        try {
            return new VideoSettings(FrameSize.parse(size.textValue()));
        } catch (IllegalArgumentException e) {
            return new VideoSettings(FrameSize.PORTRAIT_720);
        }
    }

    /** The script with these settings in it and everything else untouched. */
    public Script in(Script script) {
        ObjectNode fields = script.extras().fields();
        ObjectNode own =
                fields.get(KEY) instanceof ObjectNode there ? there : fields.putObject(KEY);
        own.put(SIZE, size.toString());
        return new Script(script.videoId(), script.theme(), script.blocks(), new Extras(fields));
    }
}
