package studio.rushes.assembly;

import java.util.Optional;
import studio.rushes.captions.CaptionTrack;

/**
 * A piece of the film's pictures that is rendered and kept by itself: the body of one shot, or the
 * joint of two.
 *
 * @param footage what is shown, or what is left in a joint
 * @param crossing what comes in meanwhile; empty for a body
 * @param captions in frames of this piece, laid over everything
 */
public record PicturePlan(
        Footage footage, Optional<Crossing> crossing, CaptionTrack captions, Look look) {
    /** What a joint leads to: as many frames as the footage it leaves. */
    public record Crossing(Footage into, Transition.Kind kind) {}

    public PicturePlan {
        if (crossing.isPresent() && crossing.get().into().frames() != footage.frames()) {
            throw new IllegalArgumentException("a joint shows as much of both");
        }
    }

    public long frames() {
        return footage.frames();
    }
}
