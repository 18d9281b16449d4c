package studio.rushes.adapter.animatic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;

/**
 * The folder of the animatic's jobs: what was asked in {@code attempt.json}, what came of it in
 * {@code attempt.mp4}. A job without its clip is simply done again: it is free.
 */
final class JobFolder {
    private static final Logger LOG = LoggerFactory.getLogger(JobFolder.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final Path folder;

    JobFolder(Path folder) {
        this.folder = folder;
    }

    Path clip(AttemptId attempt) {
        return folder.resolve(attempt + ".mp4");
    }

    boolean hasClip(AttemptId attempt) {
        return Files.isRegularFile(clip(attempt));
    }

    void write(AttemptId attempt, ClipRequest request) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(job(attempt), MAPPER.writeValueAsBytes(request));
    }

    /** What was asked; empty where there is no such job, or its file cannot be read. */
    Optional<ClipRequest> read(AttemptId attempt) {
        Path job = job(attempt);
        if (!Files.isRegularFile(job)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(job), ClipRequest.class));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read", job, e);
            return Optional.empty();
        }
    }

    void forget(AttemptId attempt) {
        delete(job(attempt));
        forgetClip(attempt);
    }

    void forgetClip(AttemptId attempt) {
        delete(clip(attempt));
    }

    /** Removes what no project can be waiting for any more. */
    void sweep(Instant now) {
        Instant oldest = now.minus(FORGOTTEN_AFTER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be swept", folder, e);
        }
    }

    private Path job(AttemptId attempt) {
        return folder.resolve(attempt + ".json");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left over", file, e);
        }
    }
}
