package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.media.FrameRate;

/**
 * Pictures at any times in, pictures at even steps out: each step shows the latest picture whose
 * time, rounded to a step, has come. The last one is held for as long as is asked.
 */
final class Cadence implements NativePart {
    private final Track track;
    private final double zero;
    private final FrameRate rate;
    private final long limit;
    private final Screen screen;
    private final AVFrame held;
    private long taken;
    private long shown;
    private boolean fresh;
    private long lastStep = -1;

    /** Shows a picture for one step. */
    @FunctionalInterface
    interface Screen {
        /**
         * @param repeated whether it is the very picture of the step before
         */
        void show(AVFrame picture, boolean repeated);
    }

    Cadence(Track track, FrameRate rate, long limit, Screen screen) {
        this.track = track;
        this.zero = track.start();
        this.rate = rate;
        this.limit = limit;
        this.screen = screen;
        this.held = Frames.empty();
    }

    void take(AVFrame picture) {
        if (full()) {
            return;
        }
        long step = stepOf(picture);
        if (taken > 0) {
            showUntil(step);
        }
        lastStep = step;
        av_frame_unref(held);
        Av.check(av_frame_ref(held, picture), "keep a picture");
        fresh = true;
        taken++;
    }

    /** Shows the last picture until all steps are filled. */
    void end() {
        if (taken > 0) {
            showUntil(limit);
        }
    }

    boolean full() {
        return shown >= limit;
    }

    long shown() {
        return shown;
    }

    /** Pictures that came in. */
    long taken() {
        return taken;
    }

    private void showUntil(long step) {
        long end = Math.min(step, limit);
        while (shown < end) {
            screen.show(held, !fresh);
            fresh = false;
            shown++;
        }
    }

    private long stepOf(AVFrame picture) {
        long time = picture.best_effort_timestamp();
        if (time == AV_NOPTS_VALUE) {
            return lastStep + 1;
        }
        double seconds = time * track.tick() - zero;
        return Math.round(seconds * rate.numerator() / rate.denominator());
    }

    @Override
    public void close() {
        av_frame_free(held);
    }
}
