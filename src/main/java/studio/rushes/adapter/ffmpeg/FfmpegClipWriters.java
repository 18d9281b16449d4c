package studio.rushes.adapter.ffmpeg;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.ClipWriters;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Clips written by the FFmpeg inside the studio. */
public final class FfmpegClipWriters implements ClipWriters {
    private final EncoderSettings settings;
    private final int soundBitRate;

    public FfmpegClipWriters() {
        this(EncoderSettings.STANDARD, AacEncoder.BIT_RATE);
    }

    public FfmpegClipWriters(EncoderSettings settings, int soundBitRate) {
        this.settings = settings;
        this.soundBitRate = soundBitRate;
    }

    @Override
    public ClipWriter create(Path target, FrameSize size, FrameRate rate) {
        if (Files.exists(target)) {
            throw new StudioException(
                    Problem.of("MEDIA-TARGET-EXISTS").with("target", target.getFileName()),
                    new FileAlreadyExistsException(target.toString()));
        }
        return new FfmpegClipWriter(target, size, rate, settings, soundBitRate);
    }
}
