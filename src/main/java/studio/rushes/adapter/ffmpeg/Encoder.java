package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One open encoder of FFmpeg: frames in, packets out. */
final class Encoder implements NativePart {
    private final AVCodecContext context;
    private final AVPacket packet;
    private final String name;
    private final Natives natives;

    private Encoder(AVCodecContext context, AVPacket packet, String name, Natives natives) {
        this.context = context;
        this.packet = packet;
        this.name = name;
        this.natives = natives;
    }

    static Encoder open(String name, Map<String, String> options, Consumer<AVCodecContext> setUp) {
        AVCodec codec = Av.made(avcodec_find_encoder_by_name(name), "find the encoder " + name);
        try (Natives made = new Natives()) {
            AVCodecContext context =
                    made.own(
                            avcodec_alloc_context3(codec),
                            c -> avcodec_free_context(c),
                            "prepare the encoder " + name);
            AVPacket packet =
                    made.own(av_packet_alloc(), p -> av_packet_free(p), "make room for a packet");
            setUp.accept(context);
            AVDictionary dictionary = new AVDictionary(null);
            try {
                options.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
                Av.check(avcodec_open2(context, codec, dictionary), "start the encoder " + name);
            } finally {
                av_dict_free(dictionary);
            }
            return new Encoder(context, packet, name, made.moved());
        }
    }

    AVCodecContext context() {
        return context;
    }

    void encode(AVFrame frame, PacketSink sink) {
        Av.check(avcodec_send_frame(context, frame), "encode with " + name);
        drain(sink);
    }

    /** Lets out what the encoder still holds; nothing can be encoded after that. */
    void flush(PacketSink sink) {
        Av.check(avcodec_send_frame(context, null), "finish encoding with " + name);
        drain(sink);
    }

    private void drain(PacketSink sink) {
        while (true) {
            int code = avcodec_receive_packet(context, packet);
            if (code == Av.AGAIN || code == Av.END) {
                return;
            }
            Av.check(code, "encode with " + name);
            sink.accept(packet);
            av_packet_unref(packet);
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}
