package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;

/**
 * A clip being read packet by packet. Only local files and only the MP4 family are opened, so that
 * a hostile file cannot reach the network or a rarely used demuxer.
 */
final class Demuxer implements NativePart {
    private final AVFormatContext context;
    private final AVPacket packet;
    private final Natives natives;
    private final Track video;
    private final Optional<Track> sound;
    private int errors;

    private Demuxer(AVFormatContext context, AVPacket packet, Track video, Natives natives) {
        this.context = context;
        this.packet = packet;
        this.video = video;
        this.sound = best(context, AVMEDIA_TYPE_AUDIO);
        this.natives = natives;
    }

    /** Looks at the first packets too, which tells in which order the pictures come. */
    static Demuxer open(Path clip) {
        return open(clip, false);
    }

    /**
     * Goes by the head of the file where that says when each track begins. It saves decoding the
     * first pictures, but the order of the pictures, {@code video_delay}, stays unknown: for what
     * is copied or heard.
     */
    static Demuxer openByHead(Path clip) {
        return open(clip, true);
    }

    private static Demuxer open(Path clip, boolean byHead) {
        MovFile.requireMov(clip);
        try (Natives made = new Natives()) {
            AVFormatContext context = new AVFormatContext(null);
            AVInputFormat format = Av.made(av_find_input_format("mov"), "find the MP4 reader");
            AVDictionary options = new AVDictionary(null);
            int code;
            try {
                av_dict_set(options, "protocol_whitelist", "file", 0);
                av_dict_set(options, "format_whitelist", format.name().getString(), 0);
                code = avformat_open_input(context, Av.url(clip), format, options);
            } finally {
                av_dict_free(options);
            }
            if (code < 0) {
                throw MovFile.whyNotOpened(clip, AvReason.of(code));
            }
            made.own(context, c -> avformat_close_input(c), "open the clip");
            if (!byHead || !saysWhenItBegins(context)) {
                int found = avformat_find_stream_info(context, (PointerPointer<?>) null);
                if (found < 0) {
                    throw MovFile.whyNotOpened(clip, AvReason.of(found));
                }
            }
            AVPacket packet =
                    made.own(av_packet_alloc(), p -> av_packet_free(p), "make room for a packet");
            Track video = pictures(clip, context);
            return new Demuxer(context, packet, video, made.moved());
        }
    }

    private static boolean saysWhenItBegins(AVFormatContext context) {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (context.streams(i).start_time() == AV_NOPTS_VALUE) {
                return false;
            }
        }
        return context.nb_streams() > 0;
    }

    private static Track pictures(Path clip, AVFormatContext context) {
        Optional<Track> video = best(context, AVMEDIA_TYPE_VIDEO);
        if (video.isPresent()) {
            return video.get();
        }
        throw best(context, AVMEDIA_TYPE_AUDIO).isPresent()
                ? Refusal.noPicture(clip)
                : Refusal.unreadable(clip, Phrase.of("reason.track"));
    }

    private static Optional<Track> best(AVFormatContext context, int type) {
        int index = av_find_best_stream(context, type, -1, -1, (AVCodec) null, 0);
        return index < 0 ? Optional.empty() : Optional.of(new Track(context.streams(index)));
    }

    Track video() {
        return video;
    }

    Optional<Track> sound() {
        return sound;
    }

    /** Leaves all tracks but that of the pictures unread. */
    void onlyPictures() {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != video.index()) {
                context.streams(i).discard(AVDISCARD_ALL);
            }
        }
    }

    /** Goes to the last key frame that is not after a time of the clip; false if it cannot. */
    boolean seek(double seconds) {
        long time = Math.round(seconds / video.tick());
        return av_seek_frame(context, video.index(), time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    Optional<Track> subtitles() {
        return best(context, AVMEDIA_TYPE_SUBTITLE);
    }

    /** How often reading stopped for a reason other than the file's end. */
    int errors() {
        return errors;
    }

    /** The next packet, good until the next call; null at the end. */
    @Nullable AVPacket next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("reading was given up");
        }
        av_packet_unref(packet);
        int code = av_read_frame(context, packet);
        if (code >= 0) {
            return packet;
        }
        if (code != Av.END) {
            errors++;
        }
        return null;
    }

    @Override
    public void close() {
        natives.close();
    }
}
