package studio.rushes.assembly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.AtomicFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Rendered pieces and what is known of them, in a folder that may be emptied at any time. Beside a
 * piece lies its seal: the sum of its bytes and its facts. Safe for many threads.
 */
public final class PieceCache {
    private static final Logger LOG = LoggerFactory.getLogger(PieceCache.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String SEAL = ".seal";
    private static final String SUM = "crc32c";
    private static final String FACTS = "facts";

    private final Path folder;
    private final LongSupplier bound;
    private final InstantSource clock;
    private final ConcurrentMap<PieceKey, ReentrantLock> claims = new ConcurrentHashMap<>();

    /**
     * @param folder such as {@code cache/pieces}; made when it is first needed
     * @param bound bytes that {@link #shrink} leaves at most, asked each time
     */
    public PieceCache(Path folder, LongSupplier bound, InstantSource clock) {
        this.folder = folder;
        this.bound = bound;
        this.clock = clock;
    }

    /** Whoever holds this may render the piece; others wait, and then find it there. */
    ReentrantLock claim(PieceKey key) {
        return claims.computeIfAbsent(key, _ -> new ReentrantLock());
    }

    /** Where the piece of a key lies or is to be put; its folder exists after the call. */
    Path place(PieceKey key) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-CACHE").with("folder", folder.getFileName()), e);
        }
        return file(key);
    }

    /** Which piece a file is, where it is one of these. */
    Optional<PieceKey> keyOf(Path file) {
        return folder.equals(file.getParent())
                ? Optional.of(new PieceKey(file.getFileName().toString()))
                : Optional.empty();
    }

    /**
     * What is known of a piece, without a look at the piece itself.
     *
     * @param type of the facts
     */
    <T> Optional<T> facts(PieceKey key, Class<T> type) {
        return seal(key).flatMap(seal -> read(key, seal.path(FACTS), type));
    }

    /** Whether a piece is there as it was sealed, every byte of it. Any other is thrown away. */
    boolean has(PieceKey key) {
        Path piece = file(key);
        Optional<JsonNode> seal = seal(key);
        if (seal.isEmpty() || !Files.isRegularFile(piece)) {
            return false;
        }
        try {
            if (seal.get().path(SUM).asText().equals(sum(piece))) {
                noteUse(key);
                return true;
            }
            LOG.info("a piece in the cache is not what it was and is made anew: {}", key);
        } catch (IOException e) {
            LOG.info("a piece in the cache cannot be read and is made anew: {}", key, e);
        }
        forget(key);
        return false;
    }

    /** Whole as it is, a piece whose use cannot be noted only counts as older than it is. */
    private void noteUse(PieceKey key) {
        try {
            Files.setLastModifiedTime(sealFile(key), FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("the use of a piece was not noted: {}", key, e);
        }
    }

    /** Seals a piece that was just put into its place. */
    void keep(PieceKey key, Object facts) {
        try {
            ObjectNode seal = JSON.createObjectNode();
            seal.put(SUM, sum(file(key)));
            seal.set(FACTS, JSON.valueToTree(facts));
            AtomicFile.write(sealFile(key), JSON.writeValueAsBytes(seal));
        } catch (IOException e) {
            throw new StudioException(
                    Problem.of("ASSEMBLY-CACHE", "keep").with("folder", folder.getFileName()), e);
        }
    }

    void forget(PieceKey key) {
        try {
            Files.deleteIfExists(sealFile(key));
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new StudioException(Problem.of("ASSEMBLY-CACHE", "delete"), e);
        }
    }

    /** Deletes what was longest unused until the rest fits the bound. Never a piece named here. */
    void shrink(Set<PieceKey> needed) {
        new CacheBound(folder, SEAL, bound.getAsLong())
                .keep(name -> needed.stream().anyMatch(key -> name.equals(key.value())));
    }

    private Optional<JsonNode> seal(PieceKey key) {
        try {
            // One of another kind, as an earlier program wrote it, is none.
            return Files.isRegularFile(sealFile(key))
                    ? Optional.of(JSON.readTree(sealFile(key).toFile()))
                            .filter(seal -> seal.has(SUM))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.info("the seal of a piece cannot be read; it is made anew: {}", key, e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(PieceKey key, JsonNode facts, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.treeToValue(facts, type));
        } catch (JsonProcessingException e) {
            LOG.info("what is known of a piece cannot be read; it is made anew: {}", key, e);
            return Optional.empty();
        }
    }

    /**
     * Against bytes that were lost or changed on the disk; who means harm can write a seal, too.
     */
    private static String sum(Path piece) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(piece)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                sum.update(buffer, 0, read);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private Path file(PieceKey key) {
        return folder.resolve(key.value());
    }

    private Path sealFile(PieceKey key) {
        return folder.resolve(key.value() + SEAL);
    }
}
