package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.StudioException;

/** A person's own music, opened as carefully as a clip; pictures in it are passed over. */
final class MusicFile implements NativePart {
    /** What is longer is cut there: by then it has been heard, and it begins again anyway. */
    static final long LONGEST = 20L * 60 * AacEncoder.SAMPLE_RATE;

    private final Path file;
    private final MusicFormat format;
    private final AVFormatContext context;
    private final AVPacket packet;
    private final Track track;
    private final Natives natives;

    private MusicFile(
            Path file,
            MusicFormat format,
            AVFormatContext context,
            AVPacket packet,
            Track track,
            Natives natives) {
        this.file = file;
        this.format = format;
        this.context = context;
        this.packet = packet;
        this.track = track;
        this.natives = natives;
    }

    static MusicFile open(Path file) {
        MusicFormat kind = MusicFormat.of(file);
        try (Natives made = new Natives()) {
            AVFormatContext context = new AVFormatContext(null);
            AVInputFormat format =
                    Av.made(av_find_input_format(kind.reader()), "find a reader of music");
            require(file, opened(file, context, format));
            made.own(context, c -> avformat_close_input(c), "open the music");
            require(file, avformat_find_stream_info(context, (PointerPointer<?>) null));
            int best = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
            if (best < 0) {
                throw Refusal.notMusic(file, Phrase.of("music.silent"));
            }
            AVPacket packet =
                    made.own(av_packet_alloc(), p -> av_packet_free(p), "make room for a packet");
            Track track = new Track(context.streams(best));
            return new MusicFile(file, kind, context, packet, track, made.moved());
        }
    }

    private static int opened(Path file, AVFormatContext context, AVInputFormat format) {
        AVDictionary options = new AVDictionary(null);
        try {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            av_dict_set(options, "format_whitelist", format.name().getString(), 0);
            return avformat_open_input(context, Av.url(file), format, options);
        } finally {
            av_dict_free(options);
        }
    }

    private static void require(Path file, int code) {
        if (code < 0) {
            throw Refusal.notMusic(
                    file, Phrase.of("music.unreadable").with("reason", AvReason.of(code)));
        }
    }

    /** Hands on all of it, or its first twenty minutes. */
    void read(SoundSink sink) throws InterruptedException {
        long[] heard = new long[1];
        SoundSink counting =
                (interleaved, samples) -> {
                    heard[0] += samples;
                    sink.accept(interleaved, samples);
                };
        try (SoundReader sound = reader(counting)) {
            while (heard[0] < length() && next()) {
                sound.read(packet);
            }
            sound.end();
        }
        if (heard[0] == 0) {
            throw Refusal.notMusic(file, Phrase.of("music.undecodable"));
        }
    }

    private SoundReader reader(SoundSink sink) {
        try {
            return SoundReader.of(track, track.start(), length(), sink);
        } catch (StudioException e) {
            throw Refusal.notMusic(file, Phrase.of("music.packed"));
        }
    }

    /** Only an MP4 knows its own length; others guess it from their first second. */
    private long length() {
        return format == MusicFormat.MP4
                ? Math.min(LONGEST, SoundReader.length(track, track.start()))
                : LONGEST;
    }

    private boolean next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("reading was given up");
        }
        av_packet_unref(packet);
        return av_read_frame(context, packet) >= 0;
    }

    @Override
    public void close() {
        natives.close();
    }
}
