package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.media.FrameRate;

/**
 * A stretch of a clip at the film's even steps: each step shows the latest picture whose time,
 * rounded to a step, has come. Decoding begins at the key frame before the stretch, where that
 * gives the same pictures as decoding everything.
 */
final class Reel implements FilmPictures {
    private final FrameRate rate;
    private final ClipPictures clip;
    private final double zero;
    private final PictureFitter fitter;
    private final AVFrame held;
    private final AVFrame ahead;
    private final Natives natives;
    private long step;
    private long aheadStep = -1;
    private boolean begun;
    private boolean more;
    private boolean holds;
    private boolean fresh;
    private boolean repeated;
    private AVFrame fitted;

    private Reel(Footage footage, Look look) {
        rate = look.rate();
        step = footage.from();
        try (Natives made = new Natives()) {
            clip = made.own(new ClipPictures(footage.clip()));
            zero = clip.track().start();
            fitter = made.own(new PictureFitter(look.size(), clip.track().quarterTurns()));
            held = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a frame");
            ahead = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a frame");
            fitted = held;
            natives = made.moved();
        }
    }

    static Reel open(Footage footage, Look look) throws InterruptedException {
        Reel near = new Reel(footage, look);
        boolean good = false;
        try {
            good = near.jumps();
        } finally {
            if (!good) {
                near.close();
            }
        }
        return good ? near : new Reel(footage, look);
    }

    /** Goes near the first step and decodes up to it; false where decoding all is safer. */
    private boolean jumps() throws InterruptedException {
        if (step == 0) {
            return true;
        }
        double lands = clip.seek(rate.seconds(step));
        if (Double.isNaN(lands) || stepAt(lands) > step) {
            return false;
        }
        advance();
        // A clip that refreshes its pictures bit by bit has not got all of this one yet.
        return !Decoder.guessed(held);
    }

    @Override
    public AVFrame next() throws InterruptedException {
        advance();
        repeated = !fresh;
        if (fresh) {
            fitted = fitter.fit(held);
            fresh = false;
        }
        step++;
        return fitted;
    }

    private void advance() throws InterruptedException {
        if (!begun) {
            begun = true;
            look();
        }
        while (more && (!holds || aheadStep <= step)) {
            av_frame_unref(held);
            av_frame_move_ref(held, ahead);
            holds = true;
            fresh = true;
            look();
        }
    }

    /** Decodes the picture after the one held, which tells how long that one is shown. */
    private void look() throws InterruptedException {
        more = clip.next(ahead);
        if (more) {
            long time = ahead.best_effort_timestamp();
            aheadStep =
                    time == AV_NOPTS_VALUE
                            ? aheadStep + 1
                            : stepAt(time * clip.track().tick() - zero);
        } else {
            clip.refuseIfCutShort();
        }
    }

    private long stepAt(double seconds) {
        return Math.round(seconds * rate.numerator() / rate.denominator());
    }

    @Override
    public boolean repeated() {
        return repeated;
    }

    @Override
    public long repaired() {
        return clip.repaired();
    }

    /** Pictures decoded for it so far. */
    long decoded() {
        return clip.taken();
    }

    @Override
    public void close() {
        natives.close();
    }
}
