package studio.rushes.captions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import studio.rushes.media.FrameRate;

/** Words and pages with their times, for other programs. */
public final class CaptionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaptionJson() {}

    /** The whole file; times in frames and in milliseconds. */
    public static String text(CaptionTrack track, FrameRate rate) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", 1);
        root.put("frame_rate", rate.numerator() + "/" + rate.denominator());
        ArrayNode pages = root.putArray("pages");
        for (CaptionPage page : track.pages()) {
            ObjectNode node = timed(pages.addObject(), page.start(), page.end(), rate);
            ArrayNode lines = node.putArray("lines");
            for (var line : page.lines()) {
                ArrayNode words = lines.addArray();
                for (CaptionWord word : line) {
                    timed(words.addObject(), word.start(), word.end(), rate)
                            .put("text", word.text());
                }
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always written", e);
        }
    }

    private static ObjectNode timed(ObjectNode node, long start, long end, FrameRate rate) {
        return node.put("start_frame", start)
                .put("end_frame", end)
                .put("start_ms", FilmTime.millis(start, rate))
                .put("end_ms", FilmTime.millis(end, rate));
    }
}
