package studio.rushes.adapter.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import studio.rushes.media.Waveform;

/** The furthest swing of either channel, a byte for every window. */
final class Peaks {
    private static final int WINDOW = AacEncoder.SAMPLE_RATE * Waveform.WINDOW_MILLIS / 1000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int highest;
    private int filled;

    void take(short[] interleaved, int samplesPerChannel) {
        for (int i = 0; i < samplesPerChannel; i++) {
            highest = Math.max(highest, Math.abs((int) interleaved[2 * i]));
            highest = Math.max(highest, Math.abs((int) interleaved[2 * i + 1]));
            if (++filled == WINDOW) {
                closeWindow();
            }
        }
    }

    private void closeWindow() {
        // Any sound at all is to be seen.
        bytes.write(Math.min(255, (highest + 127) / 128));
        highest = 0;
        filled = 0;
    }

    /** As many windows as so many samples fill, silent ones where no sound came. */
    byte[] upTo(long samples) {
        if (filled > 0) {
            closeWindow();
        }
        return Arrays.copyOf(bytes.toByteArray(), (int) ((samples + WINDOW - 1) / WINDOW));
    }
}
