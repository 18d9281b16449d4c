package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.media.FrameSize;

/** Brings yuv420p pictures where an encoder reads them. */
interface EncoderFeed extends NativePart {
    /** Tells an encoder that is not open yet what it will be given. */
    void describe(AVCodecContext encoder);

    /** The picture as the encoder takes it, good until the next call. */
    AVFrame ready(AVFrame picture);

    static EncoderFeed of(String codec, FrameSize size) {
        return switch (codec) {
            case "h264_qsv" -> new InterleavedFeed(size);
            case "h264_vaapi" -> new VaapiFeed(size);
            default -> new AsItIs();
        };
    }

    /** Most encoders, nvenc and VideoToolbox too, take planes. */
    final class AsItIs implements EncoderFeed {
        @Override
        public void describe(AVCodecContext encoder) {
            encoder.pix_fmt(AV_PIX_FMT_YUV420P);
        }

        @Override
        public AVFrame ready(AVFrame picture) {
            return picture;
        }

        @Override
        public void close() {}
    }
}
