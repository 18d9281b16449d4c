package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PCM_S16LE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** Sound kept as it is, 48 kHz stereo 16 bit, as a track of a file being written. */
final class PcmTrack implements NativePart {
    private static final int BYTES = AacEncoder.CHANNELS * Short.BYTES;

    private final Muxer muxer;
    private final int stream;
    private final AVPacket packet;
    private long next;

    PcmTrack(Muxer muxer) {
        this.muxer = muxer;
        try (Natives made = new Natives()) {
            AVCodecParameters parameters =
                    made.own(
                            avcodec_parameters_alloc(),
                            p -> avcodec_parameters_free(p),
                            "describe the sound");
            parameters.codec_type(AVMEDIA_TYPE_AUDIO);
            parameters.codec_id(AV_CODEC_ID_PCM_S16LE);
            parameters.format(AV_SAMPLE_FMT_S16);
            parameters.sample_rate(AacEncoder.SAMPLE_RATE);
            parameters.block_align(BYTES);
            parameters.bits_per_coded_sample(Short.SIZE);
            av_channel_layout_default(parameters.ch_layout(), AacEncoder.CHANNELS);
            try (AVRational clock = new AVRational().num(1).den(AacEncoder.SAMPLE_RATE)) {
                stream = muxer.add(parameters, clock);
            }
        }
        packet = Av.made(av_packet_alloc(), "make room for a packet");
    }

    void write(short[] interleaved, int samplesPerChannel) {
        Av.check(av_new_packet(packet, samplesPerChannel * BYTES), "make room for sound");
        MemorySegment data = Planes.of(packet.data(), (long) samplesPerChannel * BYTES);
        MemorySegment.copy(
                interleaved,
                0,
                data,
                JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN).withByteAlignment(1),
                0,
                samplesPerChannel * AacEncoder.CHANNELS);
        packet.pts(next);
        packet.dts(next);
        packet.duration(samplesPerChannel);
        packet.flags(AV_PKT_FLAG_KEY);
        next += samplesPerChannel;
        muxer.write(packet, stream);
    }

    @Override
    public void close() {
        av_packet_free(packet);
    }
}
