package studio.rushes.adapter.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Takes packets; a packet is good only during the call. */
@FunctionalInterface
interface PacketSink {
    void accept(AVPacket packet);
}
