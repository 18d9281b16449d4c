package studio.rushes.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells music from whatever else a script may name. */
final class MusicFile {
    /** An hour and a half of a CD. */
    private static final long MAX_BYTES = 1L << 30;

    private static final int HEAD = 12;
    private static final Pattern NAME = Pattern.compile(".*\\.(mp3|m4a|wav|flac|ogg)");

    private MusicFile() {}

    /** Whether it is music by its name and by how it begins. */
    static boolean isOne(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()
                || !Files.isRegularFile(file)
                || Files.size(file) > MAX_BYTES) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return begins(in.readNBytes(HEAD));
        }
    }

    private static boolean begins(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("ID3")
                || text.startsWith("fLaC")
                || text.startsWith("OggS")
                || (text.startsWith("RIFF") && text.endsWith("WAVE"))
                || text.startsWith("ftyp", 4)
                || (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0);
    }
}
