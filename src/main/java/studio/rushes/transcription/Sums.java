package studio.rushes.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up a file's bytes in several ways at once, as they come. */
final class Sums {
    private static final int PAGE = 1 << 20;

    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
    private long counted;

    /**
     * @param algorithms by Java's names; each counts once
     */
    Sums(List<String> algorithms) {
        for (String algorithm : algorithms) {
            try {
                digests.put(algorithm, MessageDigest.getInstance(algorithm));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has " + algorithm, e);
            }
        }
    }

    /** Of a whole file, some seconds for a large one; interruption gives it up. */
    static String sha256(Path file) throws IOException, InterruptedException {
        Sums sums = new Sums(List.of(ModelDigest.SHA_256));
        sums.startAt(file, Long.MAX_VALUE);
        return String.valueOf(sums.finish().get(ModelDigest.SHA_256));
    }

    /** So many bytes of this file come before all others, or fewer where it ends earlier. */
    void startAt(Path file, long bytes) throws IOException, InterruptedException {
        if (bytes == counted) {
            return;
        }
        digests.values().forEach(MessageDigest::reset);
        counted = 0;
        if (bytes == 0) {
            return;
        }
        byte[] page = new byte[PAGE];
        try (InputStream in = Files.newInputStream(file)) {
            int read = 0;
            while (counted < bytes && read >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                read = in.read(page, 0, (int) Math.min(PAGE, bytes - counted));
                if (read > 0) {
                    add(ByteBuffer.wrap(page, 0, read));
                }
            }
        }
    }

    void add(ByteBuffer bytes) {
        counted += bytes.remaining();
        for (MessageDigest digest : digests.values()) {
            digest.update(bytes.duplicate());
        }
    }

    /** The sum of all; after this it starts anew. */
    Map<String, String> finish() {
        Map<String, String> sums = new LinkedHashMap<>();
        digests.forEach((algorithm, digest) -> sums.put(algorithm, hex(digest)));
        counted = 0;
        return sums;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
