package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.MixPlan;

/** Hears what a player will make of our own packets. */
final class AacDecoder {
    private static final String WHAT = "hear the encoded sound";

    private AacDecoder() {}

    /** Decodes packets that an encoder made; each gives as many samples as the first. */
    static Window decode(AVCodecContext encoder, List<byte[]> packets) {
        try (Natives made = new Natives()) {
            AVCodec codec = Av.made(avcodec_find_decoder(AV_CODEC_ID_AAC), WHAT);
            AVCodecContext context =
                    made.own(avcodec_alloc_context3(codec), c -> avcodec_free_context(c), WHAT);
            AVCodecParameters parameters =
                    made.own(avcodec_parameters_alloc(), p -> avcodec_parameters_free(p), WHAT);
            Av.check(avcodec_parameters_from_context(parameters, encoder), WHAT);
            // Otherwise it would leave out the first packet.
            parameters.initial_padding(0);
            Av.check(avcodec_parameters_to_context(context, parameters), WHAT);
            Av.check(avcodec_open2(context, codec, (AVDictionary) null), WHAT);
            AVFrame frame = made.own(Frames.empty(), f -> av_frame_free(f), WHAT);
            AVPacket packet = made.own(av_packet_alloc(), p -> av_packet_free(p), WHAT);
            Window window = new Window(packets.size() * MixPlan.PACKET);
            for (int i = 0; i < packets.size(); i++) {
                send(context, packet, packets.get(i));
                Av.check(avcodec_receive_frame(context, frame), WHAT);
                copy(frame, window, i * MixPlan.PACKET);
            }
            return window;
        }
    }

    private static void send(AVCodecContext context, AVPacket packet, byte[] bytes) {
        Av.check(av_new_packet(packet, bytes.length), WHAT);
        MemorySegment.copy(
                MemorySegment.ofArray(bytes),
                0,
                Planes.of(packet.data(), bytes.length),
                0,
                bytes.length);
        Av.check(avcodec_send_packet(context, packet), WHAT);
        av_packet_unref(packet);
    }

    private static void copy(AVFrame frame, Window window, int at) {
        int count = Math.min(frame.nb_samples(), MixPlan.PACKET);
        for (int channel = 0; channel < AacEncoder.CHANNELS; channel++) {
            MemorySegment.copy(
                    Planes.of(frame.data(channel), (long) count * Float.BYTES),
                    JAVA_FLOAT,
                    0,
                    window.channel(channel),
                    at,
                    count);
        }
    }
}
