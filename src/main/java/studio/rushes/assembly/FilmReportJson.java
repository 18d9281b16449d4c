package studio.rushes.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A film's report as JSON, for programs: beside the film and on the command line. */
public final class FilmReportJson {
    private static final Logger LOG = LoggerFactory.getLogger(FilmReportJson.class);

    private FilmReportJson() {}

    public static ObjectNode of(FilmReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("frames", report.frames());
        json.put("seconds", report.seconds());
        json.put("bytes", report.bytes());
        json.put("lufs", rounded(report.lufs()));
        json.put("true_peak", rounded(report.truePeak()));
        json.put("caption_pages", report.captionPages());
        ArrayNode seams = json.putArray("seams");
        report.seams().forEach(seam -> seams.add(seam(seam)));
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return json;
    }

    /** What such JSON says; empty where it is nonsense. */
    public static Optional<FilmReport> read(JsonNode json) {
        try {
            return Optional.of(FilmReportReader.read(json));
        } catch (IllegalArgumentException e) {
            LOG.debug("no report of a film", e);
            return Optional.empty();
        }
    }

    private static ObjectNode seam(Seam seam) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("block", seam.block())
                .put("score", rounded(seam.score()))
                .put("picture", rounded(seam.picture()))
                .put("colour", rounded(seam.colour()))
                .put("loudness", rounded(seam.loudness()));
    }

    private static ObjectNode finding(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                .put("block", finding.block())
                .put("from", rounded(finding.from()))
                .put("to", rounded(finding.to()));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
