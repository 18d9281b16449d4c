package studio.rushes.cloud;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32C;

/** One object of a test's bucket. */
final class Stored {
    private final byte[] bytes;
    private final long generation;
    private final String type;
    private final Instant updated = Instant.now();

    private Stored(byte[] bytes, long generation, String type) {
        this.bytes = bytes;
        this.generation = generation;
        this.type = type;
    }

    static Stored of(byte[] bytes, long generation, String type) {
        return new Stored(bytes.clone(), generation, type);
    }

    Stored as(long other) {
        return new Stored(bytes, other, type);
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    long generation() {
        return generation;
    }

    String type() {
        return type;
    }

    String crc32c() {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(four);
    }

    String json(String bucket, String object) {
        return """
        {"kind":"storage#object","bucket":"%s","name":"%s","size":"%d","generation":"%d",\
        "metageneration":"1","contentType":"%s","crc32c":"%s","updated":"%s"}\
        """
                .formatted(bucket, object, bytes.length, generation, type, crc32c(), updated);
    }
}
