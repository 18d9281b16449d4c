package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * What FFmpeg says while this is open: often more than its codes, "Cannot load libcuda.so.1" for
 * "operation not permitted". There is one such ear in a process; not for one that also renders.
 */
final class FfmpegWords extends LogCallback {
    private static final int LINES = 20;

    /** Which part of FFmpeg speaks, and where in memory it lies. */
    private static final Pattern SPEAKER = Pattern.compile("^(\\[[^]]* @ (0x)?[0-9a-fA-F]+] *)+");

    private final List<String> lines = new ArrayList<>();

    FfmpegWords() {
        // Loads Av, which makes FFmpeg quiet: it must not do so after the level is set here.
        Av.words(0);
        av_log_set_level(AV_LOG_ERROR);
        setLogCallback(this);
    }

    @Override
    public void call(int level, @Nullable BytePointer message) {
        if (message != null && level <= AV_LOG_ERROR) {
            hear(message.getString());
        }
    }

    /** Encoders speak from threads of their own, too. */
    private synchronized void hear(String message) {
        String line = SPEAKER.matcher(message).replaceFirst("").strip();
        if (!line.isEmpty() && lines.size() < LINES) {
            lines.add(line);
        }
    }

    /** The first thing it complained of since this was asked last; what follows follows from it. */
    synchronized Optional<String> first() {
        Optional<String> first = lines.stream().findFirst();
        lines.clear();
        return first;
    }

    @Override
    public void close() {
        setLogCallback(null);
        av_log_set_level(AV_LOG_QUIET);
        super.close();
    }
}
