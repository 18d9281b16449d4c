package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.CaptionArtist;
import studio.rushes.assembly.SegmentPlan;
import studio.rushes.captions.CaptionState;

/** The captions of one shot, followed frame by frame; each state is drawn once. */
final class CaptionOverlay {
    private final List<CaptionState> states;
    private final SegmentPlan plan;
    private final CaptionArtist artist;
    private int state;
    private @Nullable CaptionBlend drawn;

    CaptionOverlay(SegmentPlan plan, CaptionArtist.ForStyle artists) {
        this.plan = plan;
        this.artist = artists.of(plan.style());
        this.states = plan.shot().captions().states();
    }

    /** Lays what is seen at the frame over its picture. Frames come in order. */
    void onto(AVFrame picture, long frame) {
        while (state < states.size() && states.get(state).end() <= frame) {
            state++;
            drawn = null;
        }
        if (state == states.size() || states.get(state).start() > frame) {
            return;
        }
        CaptionBlend blend = drawn;
        if (blend == null) {
            blend = new CaptionBlend(artist.paint(states.get(state), plan.size()), plan.size());
            drawn = blend;
        }
        // The decoder may still refer to this picture for the next ones.
        Av.check(av_frame_make_writable(picture), "make room for a picture");
        blend.onto(picture);
    }
}
