package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Phrase;

/** Opens a local MP4 for watching: raw pictures, 16 bit stereo at 48 kHz, nothing off the disk. */
final class PreviewGrabber {
    static final int SAMPLE_RATE = 48_000;

    /** More decoder threads only make each seek hold more pictures back. */
    private static final String THREADS =
            Integer.toString(Math.min(4, Runtime.getRuntime().availableProcessors()));

    private static final int LARGEST = 4096;

    private PreviewGrabber() {}

    static {
        // FFmpeg would write what it thinks of each clip to the terminal; we say it as a Problem.
        av_log_set_level(AV_LOG_FATAL);
    }

    static FFmpegFrameGrabber open(Path clip) {
        if (!Files.isRegularFile(clip)) {
            throw PreviewProblems.missing(String.valueOf(clip.getFileName()));
        }
        FFmpegFrameGrabber grabber =
                new FFmpegFrameGrabber("file:" + clip.toAbsolutePath().normalize());
        grabber.setFormat("mov");
        grabber.setOption("protocol_whitelist", "file");
        grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        grabber.setVideoOption("threads", THREADS);
        grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
        grabber.setSampleFormat(AV_SAMPLE_FMT_S16);
        grabber.setSampleRate(SAMPLE_RATE);
        grabber.setAudioChannels(2);
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            release(grabber);
            throw PreviewProblems.unreadable(Phrase.of("reason.no-video"), e);
        }
        return grabber;
    }

    static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.release();
        } catch (FFmpegFrameGrabber.Exception e) {
            throw PreviewProblems.unreadable(Phrase.of("reason.unclosed"), e);
        }
    }

    /** The first stream of pictures. */
    static AVStream pictures(FFmpegFrameGrabber grabber) {
        AVFormatContext container = grabber.getFormatContext();
        for (int i = 0; i < container.nb_streams(); i++) {
            AVStream stream = container.streams(i);
            if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                return stream;
            }
        }
        throw PreviewProblems.pictureless();
    }

    /** Width and height of the stream, even and within what can be shown. */
    static FrameSize size(AVStream pictures) {
        int width = pictures.codecpar().width() & ~1;
        int height = pictures.codecpar().height() & ~1;
        if (width < 16 || height < 16 || width > LARGEST || height > LARGEST) {
            throw PreviewProblems.unreadable(
                    Phrase.of("reason.size").with("width", width).with("height", height));
        }
        return new FrameSize(width, height);
    }

    static FrameRate rate(AVStream pictures) {
        AVRational rate = pictures.avg_frame_rate();
        if (rate.num() < 1 || rate.den() < 1) {
            return FrameRate.FILM;
        }
        return new FrameRate(rate.num(), rate.den());
    }

    static long startMicros(AVStream pictures) {
        long start = pictures.start_time();
        if (start == AV_NOPTS_VALUE) {
            return 0;
        }
        AVRational unit = pictures.time_base();
        return Math.round(1_000_000.0 * start * unit.num() / unit.den());
    }

    /** Pictures as the container counts them, or as its duration tells. */
    static long frames(FFmpegFrameGrabber grabber, AVStream pictures) {
        long counted = pictures.nb_frames();
        if (counted > 0) {
            return counted;
        }
        return rate(pictures).framesIn(grabber.getLengthInTime() / 1_000_000.0);
    }
}
