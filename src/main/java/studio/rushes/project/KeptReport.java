package studio.rushes.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.FilmMark;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.FilmReportJson;

/**
 * The report that lies beside a film. It names its film by a mark, so that nobody takes an older
 * report, or one somebody put there, for that of the present film.
 */
final class KeptReport {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReport.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** A film of a thousand blocks with something found in each has less than a tenth of it. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String BYTES = "bytes";
    private static final String BEGINNING = "beginning_sha256";

    private KeptReport() {}

    /** Says in a report which film it is of. */
    static void mark(ObjectNode report, Path film) throws IOException {
        FilmMark mark = FilmMark.of(film);
        report.put(BYTES, mark.bytes());
        report.put(BEGINNING, mark.beginning().value());
    }

    /**
     * What the film's own check found; empty where that is not known, or not of this film.
     * Blocking, milliseconds.
     */
    static Optional<FilmReport> of(FilmFiles files) {
        if (!Files.isRegularFile(files.film()) || !Files.isRegularFile(files.report())) {
            return Optional.empty();
        }
        try {
            JsonNode json = read(files.report());
            FilmMark mark = FilmMark.of(files.film());
            return json.path(BYTES).asLong() == mark.bytes()
                            && json.path(BEGINNING).asText().equals(mark.beginning().value())
                    ? FilmReportJson.read(json)
                    : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} is no report of a film", files.report(), e);
            return Optional.empty();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("longer than any report");
            }
            return JSON.readTree(bytes);
        }
    }
}
