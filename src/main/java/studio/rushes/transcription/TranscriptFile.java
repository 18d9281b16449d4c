package studio.rushes.transcription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/** A transcript as it is kept. What cannot be read back counts as not there: it is heard again. */
public final class TranscriptFile {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An hour of fast speech is below this. */
    private static final long LARGEST = 4 << 20;

    private TranscriptFile() {}

    public static void write(Transcript transcript, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("language", transcript.language());
        ArrayNode words = root.putArray("words");
        for (HeardWord word : transcript.words()) {
            words.addObject()
                    .put("text", word.text())
                    .put("start_ms", word.startMillis())
                    .put("end_ms", word.endMillis())
                    .put("probability", word.probability());
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<Transcript> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(transcript(JSON.readTree(Files.readAllBytes(file))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.info("{} is no transcript and is heard again", file.getFileName(), e);
            return Optional.empty();
        } catch (IOException e) {
            LOG.info("{} cannot be read and is heard again", file.getFileName(), e);
            return Optional.empty();
        }
    }

    private static Transcript transcript(JsonNode root) {
        if (!root.path("words").isArray() || !root.path("language").isTextual()) {
            throw new IllegalArgumentException("a language and words are expected");
        }
        List<HeardWord> words = new ArrayList<>();
        for (JsonNode word : root.path("words")) {
            words.add(
                    new HeardWord(
                            word.path("text").asText(),
                            word.path("start_ms").asLong(-1),
                            word.path("end_ms").asLong(-1),
                            word.path("probability").asDouble(-1)));
        }
        return new Transcript(root.path("language").textValue(), words);
    }
}
