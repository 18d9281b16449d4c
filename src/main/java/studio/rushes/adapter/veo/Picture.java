package studio.rushes.adapter.veo;

import com.google.genai.types.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A picture of the producer's as the model takes it. */
final class Picture {
    /** Written out as text it grows by a third, and a request ends at 20 MB. */
    private static final long MAX_BYTES = 4L << 20;

    private Picture() {}

    static Image read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw refused(file, Problem.of("VEO-PICTURE", "large"));
            }
            byte[] bytes = Files.readAllBytes(file);
            return Image.builder().imageBytes(bytes).mimeType(type(file, bytes)).build();
        } catch (IOException _) {
            throw refused(file, Problem.of("VEO-PICTURE", "unread"));
        }
    }

    private static String type(Path file, byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(bytes, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        throw refused(file, Problem.of("VEO-PICTURE"));
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static StudioException refused(Path file, Problem problem) {
        return new StudioException(problem.with("file", file.getFileName()));
    }
}
