package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.media.FrameSize;

/** Makes frames; whoever asks frees them. */
final class Frames {
    private Frames() {}

    static AVFrame empty() {
        return Av.made(av_frame_alloc(), "make room for a frame");
    }

    /** A yuv420p frame with memory of its own. */
    static AVFrame picture(FrameSize size) {
        return picture(size, AV_PIX_FMT_YUV420P);
    }

    /**
     * A frame with memory of its own.
     *
     * @param format an {@code AV_PIX_FMT} value
     */
    static AVFrame picture(FrameSize size, int format) {
        try (Natives made = new Natives()) {
            AVFrame frame = made.own(empty(), f -> av_frame_free(f), "make room for a frame");
            frame.format(format);
            frame.width(size.width());
            frame.height(size.height());
            Av.check(av_frame_get_buffer(frame, 0), "make room for a picture");
            made.moved();
            return frame;
        }
    }
}
