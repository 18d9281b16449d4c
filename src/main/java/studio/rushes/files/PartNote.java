package studio.rushes.files;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of a file that is half here: a small file beside it, so that another run of the
 * program can go on where this one stopped. Holds no address, only what tells it again: an address
 * may carry a secret.
 *
 * @param source the sum of the address it comes from
 * @param version what the other side calls exactly these bytes
 * @param total bytes when it is whole
 * @param safe bytes from the start that were forced to disk; later ones may be anything
 */
public record PartNote(String source, String version, long total, long safe) {
    private static final Logger LOG = LoggerFactory.getLogger(PartNote.class);
    private static final String ENDING = ".resume";
    private static final long MOST_BYTES = 4096;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    public PartNote {
        if (source.isEmpty() || version.isEmpty()) {
            throw new IllegalArgumentException("a part comes from somewhere and is some version");
        }
        if (safe < 0 || safe > total) {
            throw new IllegalArgumentException(
                    "safe bytes must be 0 to " + total + ", was " + safe);
        }
    }

    /** Nothing of it is here yet. */
    public static PartNote of(String address, String version, long total) {
        return new PartNote(sum(address), version, total, 0);
    }

    /**
     * What an earlier call left; empty where there is nothing, or nothing that can be trusted to go
     * on with this address from somewhere inside.
     */
    public static Optional<PartNote> left(Path part, String address) throws IOException {
        if (!Files.isRegularFile(part) || !Files.isRegularFile(file(part))) {
            return Optional.empty();
        }
        long here = Files.size(part);
        return read(file(part))
                .filter(note -> note.source.equals(sum(address)) && here <= note.total)
                .map(note -> note.upTo(Math.min(here, note.safe)))
                .filter(note -> note.safe > 0 && note.safe < note.total);
    }

    private static Optional<PartNote> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), PartNote.class));
        } catch (IOException e) {
            LOG.info("a note of a half file cannot be read, so it is brought anew: {}", file, e);
            return Optional.empty();
        }
    }

    /** Whether somebody may go on from what is here. */
    public static boolean isBeside(Path part) {
        return Files.exists(file(part));
    }

    /** After this nobody goes on from what is here. */
    public static void forget(Path part) throws IOException {
        Files.deleteIfExists(file(part));
    }

    PartNote upTo(long bytes) {
        return new PartNote(source, version, total, bytes);
    }

    void write(Path part) throws IOException {
        AtomicFile.write(file(part), MAPPER.writeValueAsBytes(this));
    }

    private static Path file(Path part) {
        return part.resolveSibling(part.getFileName() + ENDING);
    }

    private static String sum(String address) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
