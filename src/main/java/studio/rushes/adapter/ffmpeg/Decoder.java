package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Packets of one track in, frames out. Damage does not stop it: what cannot be decoded is counted,
 * what can is handed on.
 */
final class Decoder implements NativePart {
    /** A picture of 4096 a side; the header of a hostile clip may ask for more. */
    private static final long MAX_PIXELS = 4096L * 4096;

    private static final int GIVE_UP = 100;

    private final AVCodecContext context;
    private final AVFrame frame;
    private final Natives natives;
    private long errors;
    private long repaired;

    Decoder(Track track) {
        AVCodec codec =
                Av.made(avcodec_find_decoder(track.parameters().codec_id()), "find a decoder");
        try (Natives made = new Natives()) {
            context =
                    made.own(
                            avcodec_alloc_context3(codec),
                            c -> avcodec_free_context(c),
                            "prepare a decoder");
            Av.check(
                    avcodec_parameters_to_context(context, track.parameters()),
                    "prepare a decoder");
            context.pkt_timebase(track.stream().time_base());
            context.thread_count(Threads.most());
            context.max_pixels(MAX_PIXELS);
            context.flags(context.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
            Av.check(avcodec_open2(context, codec, (AVDictionary) null), "start a decoder");
            frame = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a frame");
            natives = made.moved();
        }
    }

    /** Decodes a packet, or with null whatever is still held at the end. */
    void decode(@Nullable AVPacket packet, FrameSink sink) {
        int sent = avcodec_send_packet(context, packet);
        if (sent < 0 && sent != Av.END) {
            errors++;
        }
        int failures = 0;
        while (failures < GIVE_UP) {
            int code = avcodec_receive_frame(context, frame);
            if (code == Av.AGAIN || code == Av.END) {
                return;
            }
            if (code < 0) {
                errors++;
                failures++;
                // At the end, an error leaves further frames behind it; before, the next packet.
                if (packet != null) {
                    return;
                }
                continue;
            }
            if (guessed(frame)) {
                repaired++;
            }
            sink.accept(frame);
            av_frame_unref(frame);
        }
    }

    /** Whether something in the frame had to be guessed. */
    static boolean guessed(AVFrame frame) {
        return frame.decode_error_flags() != 0 || (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0;
    }

    /** Packets that gave no frame. */
    long errors() {
        return errors;
    }

    /** Frames in which something had to be guessed. */
    long repaired() {
        return repaired;
    }

    @Override
    public void close() {
        natives.close();
    }
}
