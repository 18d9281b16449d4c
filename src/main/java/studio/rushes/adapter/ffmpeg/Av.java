package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** FFmpeg's return codes, told as problems. */
final class Av {
    static final int AGAIN = avutil.AVERROR_EAGAIN();
    static final int END = avutil.AVERROR_EOF();
    private static final int NO_SPACE = -28;
    private static final int NOT_PERMITTED = -1;
    private static final int NO_ACCESS = -13;
    private static final int READ_ONLY = -30;

    static {
        // Whatever matters comes back as a code; a damaged clip would fill the log line by line.
        av_log_set_level(AV_LOG_QUIET);
    }

    private Av() {}

    /**
     * Passes a code of success on.
     *
     * @param what the deed in words that follow "could not", such as "open the file"
     */
    static int check(int code, String what) {
        if (code < 0) {
            throw failure(code, what);
        }
        return code;
    }

    /** Whether the system does not let this be written. */
    static boolean forbidden(int code) {
        return code == NOT_PERMITTED || code == NO_ACCESS || code == READ_ONLY;
    }

    /** Passes a pointer on unless the allocation behind it failed. */
    static <T extends Pointer> T made(@Nullable T pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw failed(what, Phrase.of("av.part"));
        }
        return pointer;
    }

    /** FFmpeg's own words for a code. */
    static String words(int code) {
        byte[] text = new byte[256];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    static StudioException failure(int code, String what) {
        if (code == NO_SPACE) {
            return new StudioException(Problem.of("MEDIA-DISK-FULL").with("what", what));
        }
        return failed(what, AvReason.of(code));
    }

    private static StudioException failed(String what, Phrase reason) {
        return new StudioException(
                Problem.of("MEDIA-FFMPEG").with("what", what).with("reason", reason));
    }

    /** A path as FFmpeg takes it without ever reading a protocol into it. */
    static String url(Path path) {
        return "file:" + path.toAbsolutePath();
    }
}
