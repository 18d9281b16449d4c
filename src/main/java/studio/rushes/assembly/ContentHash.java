package studio.rushes.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of some bytes.
 *
 * @param value 64 hexadecimal digits
 */
public record ContentHash(String value) {
    public static ContentHash of(byte[] bytes) {
        return finished(sha256(), bytes);
    }

    /** Reads the whole file; blocking. */
    public static ContentHash of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, read);
            }
        }
        return finished(digest, new byte[0]);
    }

    private static ContentHash finished(MessageDigest digest, byte[] rest) {
        return new ContentHash(HexFormat.of().formatHex(digest.digest(rest)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
