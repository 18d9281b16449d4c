package studio.rushes.adapter.sound;

import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.AudioOut;

/** The loudspeaker as {@code javax.sound} sees it. */
public final class JavaSoundOut implements AudioOut {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundOut.class);
    private static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 2, true, false);

    /** A tenth of a second: short enough for the volume to follow, long enough not to crackle. */
    private static final int BUFFER_BYTES = 48_000 / 10 * FORMAT.getFrameSize();

    @Override
    public Optional<Line> open() {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT);
            line.open(FORMAT, BUFFER_BYTES);
            line.start();
            return Optional.of(new JavaSoundLine(line));
        } catch (IllegalArgumentException | LineUnavailableException e) {
            // Without any device the lookup throws the first of them, unchecked.
            LOG.info("no sound device: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
