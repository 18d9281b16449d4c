package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import studio.rushes.media.FrameSource;
import studio.rushes.media.FrameStream;

/** Opens clips with FFmpeg, inside this process: decoding alone has never brought one down. */
public final class FfmpegFrameSource implements FrameSource {
    @Override
    public FrameStream open(Path clip) {
        FFmpegFrameGrabber grabber = PreviewGrabber.open(clip);
        try {
            return new FfmpegFrameStream(grabber);
        } catch (RuntimeException e) {
            PreviewGrabber.release(grabber);
            throw e;
        }
    }
}
