package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import studio.rushes.media.Progress;

/** Tells how much of a file was read, by where its packets lie. */
final class ReadSoFar {
    private final long length;
    private final Progress progress;
    private double reached;

    ReadSoFar(Path clip, Progress progress) {
        this.length = Math.max(1, clip.toFile().length());
        this.progress = progress;
    }

    void upTo(AVPacket packet) {
        // Where the tracks lie one behind the other, reading jumps back and forth.
        reached = Math.max(reached, Math.min(1, (double) packet.pos() / length));
        progress.at(reached);
    }
}
