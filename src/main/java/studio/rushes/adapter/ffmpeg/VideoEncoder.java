package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * H.264 by x264 or the machine's own encoder, one tick of its clock a frame. All pictures are
 * BT.709 limited range: a film has one set of parameters, so it has one kind of colour.
 */
final class VideoEncoder implements NativePart {
    private final EncoderFeed feed;
    private final Encoder encoder;
    private final Natives natives;
    private long next;

    VideoEncoder(FrameSize size, FrameRate rate, EncoderSettings settings) {
        try (Natives made = new Natives()) {
            feed = made.own(EncoderFeed.of(settings.codec(), size));
            encoder =
                    made.own(
                            Encoder.open(
                                    settings.codec(),
                                    EncoderOptions.of(settings),
                                    c -> setUp(c, size, rate, settings)));
            natives = made.moved();
        }
    }

    private void setUp(
            AVCodecContext context, FrameSize size, FrameRate rate, EncoderSettings settings) {
        context.width(size.width());
        context.height(size.height());
        feed.describe(context);
        context.time_base().num(rate.denominator()).den(rate.numerator());
        context.framerate().num(rate.numerator()).den(rate.denominator());
        context.sample_aspect_ratio().num(1).den(1);
        context.gop_size(settings.keyEvery());
        context.color_range(AVCOL_RANGE_MPEG);
        context.colorspace(AVCOL_SPC_BT709);
        context.color_primaries(AVCOL_PRI_BT709);
        context.color_trc(AVCOL_TRC_BT709);
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        context.thread_count(Threads.most());
    }

    AVCodecContext context() {
        return encoder.context();
    }

    /** Encodes the picture as the next frame; its times are overwritten. */
    void encode(AVFrame picture, PacketSink sink) {
        picture.pts(next++);
        picture.duration(1);
        // The source's own kinds of frames must not be forced on the new encode.
        picture.pict_type(AV_PICTURE_TYPE_NONE);
        encoder.encode(feed.ready(picture), sink);
    }

    void flush(PacketSink sink) {
        encoder.flush(sink);
    }

    @Override
    public void close() {
        natives.close();
    }
}
