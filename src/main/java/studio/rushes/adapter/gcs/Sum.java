package studio.rushes.adapter.gcs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.zip.CRC32C;

/** The sum of a file's bytes, written as the store writes it. */
final class Sum {
    private static final int PIECE = 1 << 16;

    private Sum() {}

    static String of(Path path) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            while (file.read(piece.clear()) >= 0) {
                sum.update(piece.flip());
            }
        }
        byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
        return Base64.getEncoder().encodeToString(four);
    }
}
