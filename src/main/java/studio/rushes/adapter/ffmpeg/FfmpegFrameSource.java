package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;

/** Opens clips with FFmpeg, inside this process: decoding alone has never brought one down. */
public final class FfmpegFrameSource implements FrameSource {
    @Override
    public FrameStream open(Path clip) {
        return open(clip, Optional.empty());
    }

    @Override
    public FrameStream open(Path clip, FrameSize size) {
        return open(clip, Optional.of(size));
    }

    private static FrameStream open(Path clip, Optional<FrameSize> size) {
        FFmpegFrameGrabber grabber = PreviewGrabber.open(clip);
        try {
            return new FfmpegFrameStream(grabber, size);
        } catch (RuntimeException e) {
            PreviewGrabber.release(grabber);
            throw e;
        }
    }
}
