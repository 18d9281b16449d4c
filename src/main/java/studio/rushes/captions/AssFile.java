package studio.rushes.captions;

import java.util.List;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Uninterrupted;

/** Advanced SubStation Alpha: looks in a player as {@link CaptionPainter} draws it. */
public final class AssFile {
    private AssFile() {}

    /** The whole file, lines ended by a line feed. */
    public static String text(
            CaptionTrack track, CaptionLook look, FrameRate rate, FrameSize size) {
        boolean tall = size.width() * SafeZone.HEIGHT == size.height() * SafeZone.WIDTH;
        FrameSize canvas = tall ? new FrameSize(SafeZone.WIDTH, SafeZone.HEIGHT) : size;
        return Uninterrupted.get(() -> new AssWriter(look, rate, canvas).written(track));
    }

    /** The cues of a file, those of any program; what cannot be read is refused. */
    public static List<SubtitleCue> read(String file) {
        return new AssReader(file).cues();
    }
}
