package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MOV_TEXT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_free;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.media.FrameRate;

/**
 * Subtitles as players take them from an MP4 (3GPP timed text), one tick of their clock a frame.
 */
final class SubtitleCopy {
    /**
     * How lines look where a player has no wish of its own: below in the middle, white on nothing,
     * in the first and only font.
     */
    private static final byte[] STYLE =
            HexFormat.of()
                    .parseHex(
                            "00000000"
                                    + "01ff"
                                    + "00000000"
                                    + "0000000000000000"
                                    + "00000000"
                                    + "0001"
                                    + "0010"
                                    + "ffffffff"
                                    + "00000012"
                                    + "66746162"
                                    + "0001"
                                    + "0001"
                                    + "05"
                                    + "417269616c");

    private static final FilmPlan.Line END = new FilmPlan.Line(Long.MAX_VALUE, Long.MAX_VALUE, "");

    private final List<FilmPlan.Line> lines;
    private final long frames;
    private final PacketMaker packets;
    private final int stream;
    private int next;
    private long written;

    SubtitleCopy(FilmPlan.Subtitles subtitles, long frames, PacketMaker packets, int stream) {
        lines = shown(subtitles, frames);
        this.frames = frames;
        this.packets = packets;
        this.stream = stream;
    }

    /** The lines that have words and a place in the film, none reaching into another. */
    static List<FilmPlan.Line> shown(FilmPlan.Subtitles subtitles, long frames) {
        List<FilmPlan.Line> shown = new ArrayList<>();
        long free = 0;
        for (FilmPlan.Line line : subtitles.lines()) {
            long start = Math.max(free, line.start());
            long end = Math.min(line.end(), frames);
            String words = TimedText.clean(line.text());
            if (start < end && !words.isEmpty()) {
                shown.add(new FilmPlan.Line(start, end, words));
                free = end;
            }
        }
        return shown;
    }

    static int track(Muxer muxer, FilmPlan.Subtitles subtitles, FrameRate rate) {
        try (Natives made = new Natives();
                AVRational clock = new AVRational().num(rate.denominator()).den(rate.numerator())) {
            AVCodecParameters parameters =
                    made.own(
                            avcodec_parameters_alloc(),
                            p -> avcodec_parameters_free(p),
                            "describe the subtitles");
            parameters.codec_type(AVMEDIA_TYPE_SUBTITLE);
            parameters.codec_id(AV_CODEC_ID_MOV_TEXT);
            BytePointer style =
                    new BytePointer(
                            Av.made(
                                    av_mallocz(STYLE.length + AV_INPUT_BUFFER_PADDING_SIZE),
                                    "describe the subtitles"));
            MemorySegment.copy(
                    MemorySegment.ofArray(STYLE),
                    0,
                    Planes.of(style, STYLE.length),
                    0,
                    STYLE.length);
            parameters.extradata(style);
            parameters.extradata_size(STYLE.length);
            int stream = muxer.add(parameters, clock);
            muxer.language(stream, threeLetters(subtitles.language()));
            return stream;
        }
    }

    private static String threeLetters(String language) {
        try {
            String letters = Locale.forLanguageTag(language).getISO3Language();
            return letters.length() == 3 ? letters : "und";
        } catch (MissingResourceException e) {
            return "und";
        }
    }

    /** Writes the lines that begin before a frame, and the gaps between them. */
    void until(long frame) {
        while (written < Math.min(frame, frames)) {
            FilmPlan.Line line = next < lines.size() ? lines.get(next) : END;
            long start = Math.min(line.start(), frames);
            if (start > written) {
                packets.write(stream, TimedText.NOTHING, written, start - written);
                written = start;
            } else {
                byte[] words = TimedText.sample(line.text());
                packets.write(stream, words, written, line.end() - written);
                written = line.end();
                next++;
            }
        }
    }
}
