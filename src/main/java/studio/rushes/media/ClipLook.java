package studio.rushes.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is seen and heard of a clip at a glance, as files in a folder of their own. */
public record ClipLook(Path folder) {
    /** Where in the clip the pictures of its strip lie. */
    public static final List<Double> STRIP_PLACES = List.of(0.1, 0.3, 0.5, 0.7, 0.9);

    /** Pictures of the strip, from the clip's beginning to its end; JPEG, at most 180 high. */
    public List<Path> strip() {
        return IntStream.rangeClosed(1, STRIP_PLACES.size()).mapToObj(this::stripPicture).toList();
    }

    private Path stripPicture(int number) {
        return folder.resolve("strip-" + number + ".jpg");
    }

    /** A telling picture; JPEG, as large as the proxy. */
    public Path poster() {
        return folder.resolve("poster.jpg");
    }

    /** The clip's loudest moments, as {@link Waveform} reads them. */
    public Path wave() {
        return folder.resolve("wave.bin");
    }

    /** The clip small and easy to seek in: H.264 at most 360 wide at 24 fps, and its sound. */
    public Path proxy() {
        return folder.resolve("proxy.mp4");
    }

    /** Whether all of its files are there. A power cut may leave empty ones. */
    public boolean isWhole() {
        return Stream.concat(strip().stream(), Stream.of(poster(), wave(), proxy()))
                .allMatch(ClipLook::hasContent);
    }

    private static boolean hasContent(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
