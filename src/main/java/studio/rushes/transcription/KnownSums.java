package studio.rushes.transcription;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;

/**
 * Sums of model files, remembered for as long as a file's size and time stay the same: adding up a
 * large one takes seconds. Safe for many threads. Losing the memory costs that time only.
 */
final class KnownSums {
    private static final Logger LOG = LoggerFactory.getLogger(KnownSums.class);
    private static final long LARGEST_FILE = 1 << 18;
    private static final int MOST = 40;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    private final Path memory;

    /**
     * @param modified as the system writes it, to its last digit
     */
    record Known(String path, long bytes, String modified, String sum) {
        boolean fits(Known now) {
            return path.equals(now.path) && bytes == now.bytes && modified.equals(now.modified);
        }
    }

    KnownSums(Path memory) {
        this.memory = memory;
    }

    synchronized String of(Path file) throws IOException, InterruptedException {
        Known now = now(file, "");
        Optional<Known> before = read().stream().filter(known -> known.fits(now)).findFirst();
        if (before.isPresent()) {
            return before.get().sum();
        }
        String sum = Sums.sha256(file);
        // Named by what it was before it was read: one that changes meanwhile is read again.
        keep(new Known(now.path(), now.bytes(), now.modified(), sum));
        return sum;
    }

    /** The file was added up while it came. */
    synchronized void learn(Path file, String sum) throws IOException {
        keep(now(file, sum));
    }

    private static Known now(Path file, String sum) throws IOException {
        return new Known(
                file.toAbsolutePath().normalize().toString(),
                Files.size(file),
                Files.getLastModifiedTime(file).toString(),
                sum);
    }

    private List<Known> read() {
        try {
            if (Files.notExists(memory) || Files.size(memory) > LARGEST_FILE) {
                return List.of();
            }
            Known[] all = MAPPER.readValue(Files.readAllBytes(memory), Known[].class);
            return all == null ? List.of() : Stream.of(all).filter(Objects::nonNull).toList();
        } catch (IOException e) {
            LOG.info("sums of models are added up anew: {}", e.toString());
            return List.of();
        }
    }

    private void keep(Known known) {
        List<Known> all = new ArrayList<>();
        all.add(known);
        read().stream().filter(other -> !other.path().equals(known.path())).forEach(all::add);
        try {
            Files.createDirectories(memory.toAbsolutePath().resolveSibling(""));
            AtomicFile.write(
                    memory, MAPPER.writeValueAsBytes(all.subList(0, Math.min(MOST, all.size()))));
        } catch (IOException e) {
            LOG.warn("the sum of a model could not be kept", e);
        }
    }
}
