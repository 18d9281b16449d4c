package studio.rushes.adapter.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Takes decoded frames; a frame is good only during the call. */
@FunctionalInterface
interface FrameSink {
    void accept(AVFrame frame);
}
