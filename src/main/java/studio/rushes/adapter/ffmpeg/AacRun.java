package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import studio.rushes.assembly.MixPlan;

/** Packets encoded in one go, and what a player hears in them. */
record AacRun(List<byte[]> packets, Window heard) {
    private static final int PIECE = 64 * MixPlan.PACKET;

    /** Encodes interleaved samples from one on. */
    static AacRun of(short[] samples, int from) throws InterruptedException {
        List<byte[]> packets = new ArrayList<>();
        try (AacEncoder encoder = new AacEncoder(AacEncoder.BIT_RATE)) {
            PacketSink sink = packet -> packets.add(bytes(packet));
            int last = samples.length / AacEncoder.CHANNELS;
            for (int at = from; at < last; at += PIECE) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("mixing was given up");
                }
                encoder.encode(samples, at, Math.min(PIECE, last - at), sink);
            }
            encoder.flush(sink);
            return new AacRun(packets, AacDecoder.decode(encoder.context(), packets));
        }
    }

    private static byte[] bytes(AVPacket packet) {
        return Planes.of(packet.data(), packet.size()).toArray(JAVA_BYTE);
    }
}
