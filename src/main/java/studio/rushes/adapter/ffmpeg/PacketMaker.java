package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Writes bytes that are a packet by themselves. */
final class PacketMaker implements NativePart {
    private final Muxer muxer;
    private final Natives natives;
    private final AVPacket packet;

    PacketMaker(Muxer muxer) {
        this.muxer = muxer;
        try (Natives made = new Natives()) {
            packet = made.own(av_packet_alloc(), p -> av_packet_free(p), "make room for a packet");
            natives = made.moved();
        }
    }

    void write(int stream, byte[] bytes, long at, long duration) {
        Av.check(av_new_packet(packet, bytes.length), "make room for a packet");
        MemorySegment.copy(
                MemorySegment.ofArray(bytes),
                0,
                Planes.of(packet.data(), bytes.length),
                0,
                bytes.length);
        packet.pts(at);
        packet.dts(at);
        packet.duration(duration);
        packet.flags(AV_PKT_FLAG_KEY);
        muxer.write(packet, stream);
    }

    @Override
    public void close() {
        natives.close();
    }
}
