package studio.rushes.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Knows one clip when it sees it, and calls everything else broken. */
final class FakeProbe implements MediaProbe {
    @Override
    public MediaInfo inspect(Path clip) {
        try {
            if (Arrays.equals(Files.readAllBytes(clip), TinyClip.BYTES)) {
                return Samples.info(24);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new StudioException(
                new Problem("MEDIA-UNREADABLE", "No clip.", "It was not used.", "Wait."));
    }

    @Override
    public Loudness listen(Path clip) {
        return new Loudness(20, List.of());
    }
}
