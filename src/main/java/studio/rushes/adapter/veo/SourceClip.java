package studio.rushes.adapter.veo;

import com.google.genai.types.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A clip of the producer's that a model is to make longer. */
final class SourceClip {
    /** Written out as text it grows by a third, and a request ends at 20 MB. */
    private static final long MAX_BYTES = 14L << 20;

    private SourceClip() {}

    static Video.Builder bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new StudioException(
                        Problem.of("VEO-LONGER-CLIP").with("file", file.getFileName()));
            }
            return Video.builder().videoBytes(Files.readAllBytes(file)).mimeType("video/mp4");
        } catch (IOException _) {
            throw new StudioException(
                    Problem.of("VEO-LONGER-CLIP", "unread").with("file", file.getFileName()));
        }
    }

    static Problem notHere() {
        return Problem.of("VEO-LONGER-NOT-HERE");
    }
}
