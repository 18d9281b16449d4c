package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;

/** One file being written: its streams first, then {@link #start}, packets, {@link #finish}. */
final class Muxer implements NativePart {
    private final AVFormatContext context;
    private final Path path;
    private final List<AVRational> clocks = new ArrayList<>();
    private boolean closed;

    /**
     * Prepares a file without touching the disk.
     *
     * @param format {@code mp4} or {@code mov}
     */
    Muxer(Path path, String format) {
        this.path = path;
        context = new AVFormatContext(null);
        Av.check(
                avformat_alloc_output_context2(context, null, format, Av.url(path)),
                "prepare the file " + path.getFileName());
    }

    /** Adds what an encoder makes, with that encoder's clock. */
    int add(AVCodecContext encoder) {
        AVStream stream = newStream(encoder.time_base());
        Av.check(avcodec_parameters_from_context(stream.codecpar(), encoder), "add a track");
        stream.avg_frame_rate(encoder.framerate());
        return stream.index();
    }

    /** Adds packets that were encoded before. */
    int add(AVCodecParameters parameters, AVRational clock) {
        AVStream stream = newStream(clock);
        Av.check(avcodec_parameters_copy(stream.codecpar(), parameters), "add a track");
        // The tag belongs to the container the packets came from.
        stream.codecpar().codec_tag(0);
        return stream.index();
    }

    /** Says which language a track is in, in three letters. */
    void language(int stream, String language) {
        AVStream named = context.streams(stream);
        AVDictionary tags = new AVDictionary(named.metadata());
        Av.check(av_dict_set(tags, "language", language, 0), "name the language of a track");
        named.metadata(tags);
    }

    private AVStream newStream(AVRational clock) {
        AVStream stream = Av.made(avformat_new_stream(context, null), "add a track");
        stream.time_base(clock);
        clocks.add(new AVRational().num(clock.num()).den(clock.den()));
        return stream;
    }

    /**
     * Opens the file and writes its head.
     *
     * @param movFlags such as {@code +faststart}, or empty
     */
    void start(String movFlags) {
        String what = "write the file " + path.getFileName();
        AVIOContext io = new AVIOContext(null);
        int opened = avio_open2(io, Av.url(path), AVIO_FLAG_WRITE, null, (AVDictionary) null);
        if (Av.forbidden(opened)) {
            throw DiskTrouble.notOpened(path);
        }
        Av.check(opened, what);
        context.pb(io);
        AVDictionary options = new AVDictionary(null);
        try {
            // Where a track begins and ends is written in units of the film's own clock; in
            // milliseconds, as is usual, it would be off by some samples.
            av_dict_set(options, "movie_timescale", "48000", 0);
            if (!movFlags.isEmpty()) {
                av_dict_set(options, "movflags", movFlags, 0);
            }
            Av.check(avformat_write_header(context, options), what);
        } finally {
            av_dict_free(options);
        }
    }

    /** Writes a packet whose times count in the clock of its stream as it was added. */
    void write(AVPacket packet, int stream) {
        packet.stream_index(stream);
        av_packet_rescale_ts(packet, clocks.get(stream), context.streams(stream).time_base());
        packet.pos(-1);
        Av.check(
                av_interleaved_write_frame(context, packet),
                "write the file " + path.getFileName());
    }

    /** Writes the index and closes the file; what the disk refuses late is noticed here. */
    void finish() {
        String what = "finish the file " + path.getFileName();
        Av.check(av_write_trailer(context), what);
        Av.check(closeFile(), what);
    }

    private int closeFile() {
        AVIOContext io = context.pb();
        if (io == null || io.isNull()) {
            return 0;
        }
        context.pb(null);
        return avio_closep(io);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closeFile();
            avformat_free_context(context);
            clocks.forEach(AVRational::close);
        }
    }
}
