package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.PicturePlan;

/** Two reels that cross: the first picture is not all of the one, the last not all of the other. */
final class Joint implements FilmPictures {
    private final long frames;
    private final Reel leaving;
    private final Reel entering;
    private final JointBlend blend;
    private final AVFrame mixed;
    private final Natives natives;
    private long shown;

    private Joint(
            long frames,
            Reel leaving,
            Reel entering,
            JointBlend blend,
            AVFrame mixed,
            Natives natives) {
        this.frames = frames;
        this.leaving = leaving;
        this.entering = entering;
        this.blend = blend;
        this.mixed = mixed;
        this.natives = natives;
    }

    static Joint open(Footage out, PicturePlan.Crossing crossing, Look look)
            throws InterruptedException {
        try (Natives made = new Natives()) {
            JointBlend blend = made.own(new JointBlend(crossing.kind(), look.size()));
            Reel leaving = made.own(Reel.open(out, look));
            Reel entering = made.own(Reel.open(crossing.into(), look));
            AVFrame mixed =
                    made.own(
                            Frames.picture(look.size()),
                            f -> av_frame_free(f),
                            "make room for a picture");
            return new Joint(out.frames(), leaving, entering, blend, mixed, made.moved());
        }
    }

    @Override
    public AVFrame next() throws InterruptedException {
        AVFrame from = leaving.next();
        AVFrame into = entering.next();
        shown++;
        // An encoder may still hold the picture given last.
        Av.check(av_frame_make_writable(mixed), "make room for a picture");
        blend.mix(from, into, (double) shown / (frames + 1), mixed);
        return mixed;
    }

    /** Two pictures that are held still change into each other. */
    @Override
    public boolean repeated() {
        return false;
    }

    @Override
    public long repaired() {
        return leaving.repaired() + entering.repaired();
    }

    @Override
    public void close() {
        natives.close();
    }
}
