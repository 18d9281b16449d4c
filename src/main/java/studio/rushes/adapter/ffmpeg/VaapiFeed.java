package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_HWDEVICE_TYPE_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_VAAPI;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_hwdevice_ctx_create;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_init;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_transfer_data;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVHWFramesContext;
import studio.rushes.media.FrameSize;

/** Carries pictures into the memory of the graphics chip, the only place VAAPI reads from. */
final class VaapiFeed implements EncoderFeed {
    /** What the encoder may hold back for its B-frames, and some. */
    private static final int POOL = 20;

    private final InterleavedFeed interleaved;
    private final AVBufferRef pool;
    private final AVFrame uploaded;
    private final Natives natives;

    VaapiFeed(FrameSize size) {
        try (Natives made = new Natives()) {
            interleaved = made.own(new InterleavedFeed(size));
            AVBufferRef device = new AVBufferRef(null);
            Av.check(
                    av_hwdevice_ctx_create(
                            device, AV_HWDEVICE_TYPE_VAAPI, (String) null, (AVDictionary) null, 0),
                    "open the graphics chip");
            made.own(device, d -> av_buffer_unref(d), "open the graphics chip");
            pool =
                    made.own(
                            av_hwframe_ctx_alloc(device),
                            p -> av_buffer_unref(p),
                            "make room on the graphics chip");
            AVHWFramesContext frames = new AVHWFramesContext(pool.data());
            frames.format(AV_PIX_FMT_VAAPI);
            frames.sw_format(AV_PIX_FMT_NV12);
            frames.width(size.width());
            frames.height(size.height());
            frames.initial_pool_size(POOL);
            Av.check(av_hwframe_ctx_init(pool), "make room on the graphics chip");
            uploaded = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a picture");
            natives = made.moved();
        }
    }

    @Override
    public void describe(AVCodecContext encoder) {
        encoder.pix_fmt(AV_PIX_FMT_VAAPI);
        encoder.hw_frames_ctx(Av.made(av_buffer_ref(pool), "make room on the graphics chip"));
    }

    @Override
    public AVFrame ready(AVFrame picture) {
        AVFrame from = interleaved.ready(picture);
        av_frame_unref(uploaded);
        String what = "carry a picture to the graphics chip";
        Av.check(av_hwframe_get_buffer(pool, uploaded, 0), what);
        Av.check(av_hwframe_transfer_data(uploaded, from, 0), what);
        uploaded.pts(from.pts());
        uploaded.duration(from.duration());
        return uploaded;
    }

    @Override
    public void close() {
        natives.close();
    }
}
