package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.media.FrameSize;

/** For encoders that want both chroma values of a pixel side by side (NV12). */
final class InterleavedFeed implements EncoderFeed {
    private final FrameSize size;
    private final AVFrame interleaved;
    private final byte[] blue;
    private final byte[] red;
    private final byte[] both;

    InterleavedFeed(FrameSize size) {
        this.size = size;
        blue = new byte[size.width() / 2];
        red = new byte[size.width() / 2];
        both = new byte[size.width()];
        interleaved = Frames.picture(size, AV_PIX_FMT_NV12);
    }

    @Override
    public void describe(AVCodecContext encoder) {
        encoder.pix_fmt(AV_PIX_FMT_NV12);
    }

    @Override
    public AVFrame ready(AVFrame picture) {
        // The encoder may still read the picture given last.
        Av.check(av_frame_make_writable(interleaved), "make room for a picture");
        int width = size.width();
        int height = size.height();
        MemorySegment luma = Planes.of(picture, 0, width, height);
        MemorySegment lumaTo = Planes.of(interleaved, 0, width, height);
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(
                    luma,
                    (long) row * picture.linesize(0),
                    lumaTo,
                    (long) row * interleaved.linesize(0),
                    width);
        }
        MemorySegment u = Planes.of(picture, 1, width / 2, height / 2);
        MemorySegment v = Planes.of(picture, 2, width / 2, height / 2);
        MemorySegment chromaTo = Planes.of(interleaved, 1, width, height / 2);
        for (int row = 0; row < height / 2; row++) {
            MemorySegment.copy(
                    u, JAVA_BYTE, (long) row * picture.linesize(1), blue, 0, blue.length);
            MemorySegment.copy(v, JAVA_BYTE, (long) row * picture.linesize(2), red, 0, red.length);
            for (int x = 0; x < blue.length; x++) {
                both[2 * x] = blue[x];
                both[2 * x + 1] = red[x];
            }
            MemorySegment.copy(
                    both, 0, chromaTo, JAVA_BYTE, (long) row * interleaved.linesize(1), width);
        }
        interleaved.pts(picture.pts());
        interleaved.duration(picture.duration());
        return interleaved;
    }

    @Override
    public void close() {
        av_frame_free(interleaved);
    }
}
