package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.StudioException;

/**
 * Which of the machine's own encoders work. That a build knows one says nothing, so each encodes
 * some pictures. A driver may end the process while it tries: only for a process of its own.
 */
public final class HardwareEncoders {
    private static final List<String> NAMES =
            List.of(
                    "h264_videotoolbox",
                    "h264_nvenc",
                    "h264_qsv",
                    "h264_amf",
                    "h264_mf",
                    "h264_vaapi");

    private static final int FRAMES = 30;

    private HardwareEncoders() {}

    /**
     * One encoder of this build.
     *
     * @param name as {@link EncoderSettings#codec} takes it
     * @param reason why it cannot be used, in FFmpeg's words; empty if it can
     */
    public record Trial(String name, boolean usable, String reason) {}

    /**
     * Tries all encoders of this build, one after the other. Blocking, up to some seconds; what an
     * encoder answers is in its trial and never thrown.
     */
    public static List<Trial> tried(FrameSize size) {
        try (FfmpegWords words = new FfmpegWords()) {
            return NAMES.stream()
                    .filter(HardwareEncoders::known)
                    .map(name -> tried(name, size, words))
                    .toList();
        }
    }

    private static boolean known(String name) {
        AVCodec codec = avcodec_find_encoder_by_name(name);
        return codec != null && !codec.isNull();
    }

    static Trial tried(String name, FrameSize size, FfmpegWords words) {
        try {
            String trouble = encode(EncoderSettings.STANDARD.withCodec(name), size);
            return new Trial(name, trouble.isEmpty(), trouble);
        } catch (StudioException e) {
            String code = e.problem().headline();
            return new Trial(
                    name, false, words.first().map(w -> w + " (" + code + ")").orElse(code));
        }
    }

    /** What is wrong with what came out, or nothing. */
    private static String encode(EncoderSettings settings, FrameSize size) {
        Count count = new Count();
        try (Natives made = new Natives()) {
            VideoEncoder encoder = made.own(new VideoEncoder(size, FrameRate.FILM, settings));
            AVFrame picture =
                    made.own(
                            Frames.picture(size), f -> av_frame_free(f), "make room for a picture");
            for (int i = 0; i < FRAMES; i++) {
                Av.check(av_frame_make_writable(picture), "make room for a picture");
                Planes.fill(picture, 40 + 5 * i, 128 - i);
                encoder.encode(picture, count::take);
            }
            encoder.flush(count::take);
            if (encoder.context().extradata_size() == 0) {
                return "it does not tell its parameters at the start";
            }
        }
        return count.trouble();
    }

    /** Looks at the packets that come out. */
    private static final class Count {
        private int packets;
        private boolean keyFirst;
        private boolean ordered = true;
        private long last = Long.MIN_VALUE;

        void take(AVPacket packet) {
            if (packets == 0) {
                keyFirst = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
            }
            ordered &= packet.dts() > last;
            last = packet.dts();
            packets++;
        }

        String trouble() {
            if (packets != FRAMES) {
                return FRAMES + " pictures went in and " + packets + " came out";
            }
            if (!keyFirst) {
                return "it does not begin with a key frame";
            }
            return ordered ? "" : "its pictures come out of order";
        }
    }
}
