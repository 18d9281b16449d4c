package studio.rushes.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a clip's sound swings in every {@link #WINDOW_MILLIS}, for drawing.
 *
 * @param peaks 0 for silence to 255 for full scale
 */
public record Waveform(List<Integer> peaks) {
    public static final int WINDOW_MILLIS = 20;

    public Waveform {
        peaks = List.copyOf(peaks);
    }

    /** Reads a file that holds a byte for every window. Blocking. */
    public static Waveform read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Integer> peaks = new ArrayList<>(bytes.length);
        for (byte peak : bytes) {
            peaks.add(Byte.toUnsignedInt(peak));
        }
        return new Waveform(peaks);
    }
}
