package studio.rushes.adapter.veo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Whether a file has the outside of a whole MP4: boxes that fill it to the last byte, an index
 * among them. Cheap, and enough to tell a clip from an error page or a clip that was cut.
 */
final class Mp4Shape {
    private static final int HEADER = 8;

    private Mp4Shape() {}

    static boolean whole(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long end = file.length();
            long at = 0;
            boolean index = false;
            while (end - at >= HEADER) {
                file.seek(at);
                long size = file.readInt() & 0xffffffffL;
                byte[] name = new byte[4];
                file.readFully(name);
                String type = new String(name, StandardCharsets.ISO_8859_1);
                if (at == 0 && !type.equals("ftyp")) {
                    return false;
                }
                index |= type.equals("moov");
                if (size == 1 && end - at >= 2 * HEADER) {
                    size = file.readLong();
                } else if (size == 0) {
                    size = end - at;
                }
                if (size < HEADER || size > end - at) {
                    return false;
                }
                at += size;
            }
            return at == end && index;
        }
    }
}
