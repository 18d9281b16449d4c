package studio.rushes.assembly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/**
 * How long this machine took for a frame of each kind of work, so that it can be said how long the
 * next film will take. Safe for many threads.
 */
public final class RenderHistory {
    private static final Logger LOG = LoggerFactory.getLogger(RenderHistory.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How much a new measurement counts against those before. */
    private static final double NEWS = 0.3;

    private static final double LONGEST = 60;

    private static final String WORDS = "words";

    /** A base model on two slow cores. */
    private static final double GUESSED_WORDS = 0.02;

    private final Path file;
    private final Map<String, Double> seconds;

    /**
     * @param file is made when there is something to remember; what it holds may be anything
     */
    public RenderHistory(Path file) {
        this.file = file;
        seconds = new ConcurrentSkipListMap<>(read(file));
    }

    /** What so many frames of a stage will take. */
    Duration expect(Stage stage, Look look, long frames) {
        double each = seconds.getOrDefault(name(stage, look), guess(stage, look));
        return Duration.ofNanos((long) (each * frames * 1e9));
    }

    /** Notes what a stage took. */
    void note(Stage stage, Look look, long frames, Duration took) {
        note(name(stage, look), frames, took);
    }

    private void note(String name, long frames, Duration took) {
        if (frames > 0) {
            double each = took.toNanos() / 1e9 / frames;
            seconds.merge(name, each, (old, now) -> old + NEWS * (now - old));
        }
    }

    /** What listening to so many frames of clips will take. */
    public Duration expectWords(long frames) {
        return Duration.ofNanos((long) (seconds.getOrDefault(WORDS, GUESSED_WORDS) * frames * 1e9));
    }

    /** Notes what listening to so many frames took, and writes it down. */
    public void noteWords(long frames, Duration took) {
        note(WORDS, frames, took);
        save();
    }

    /** Writes down what was noted; best effort, for it only makes guesses better. */
    void save() {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFile.write(file, JSON.writeValueAsBytes(seconds));
        } catch (IOException e) {
            LOG.warn("how long rendering takes could not be written down", e);
        }
    }

    private static String name(Stage stage, Look look) {
        return switch (stage) {
            case WORDS -> WORDS;
            case PICTURES ->
                    "pictures %s %s %s"
                            .formatted(
                                    look.size(), look.encoder().codec(), look.encoder().preset());
            case SOUND -> "sound";
            case JOINING -> "joining";
        };
    }

    /** For a machine of two slow cores, until it has shown what it can. */
    private static double guess(Stage stage, Look look) {
        double pixels = look.size().width() * look.size().height() / 1e6;
        return switch (stage) {
            case WORDS -> GUESSED_WORDS;
            case PICTURES -> 0.03 * pixels;
            case SOUND -> 0.003;
            case JOINING -> 0.0005;
        };
    }

    private static Map<String, Double> read(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                Map<String, Double> found =
                        JSON.readValue(file.toFile(), new TypeReference<Map<String, Double>>() {});
                found.values().removeIf(each -> each == null || !(each > 0 && each < LONGEST));
                return found;
            }
        } catch (IOException e) {
            LOG.info("how long rendering took cannot be read and is learnt anew", e);
        }
        return Map.of();
    }
}
