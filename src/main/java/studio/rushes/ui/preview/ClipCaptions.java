package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;

/**
 * Captions that lie over a clip while it is shown.
 *
 * @param states what is seen of them, in frames of the clip
 */
public record ClipCaptions(Path clip, List<CaptionState> states, CaptionLook look) {
    public ClipCaptions {
        states = List.copyOf(states);
    }

    public ClipCaptions(Path clip, CaptionTrack track, CaptionLook look) {
        this(clip, track.states(), look);
    }

    /** What is seen in a frame. */
    Optional<CaptionState> at(long frame) {
        int next = after(frame);
        return next == 0
                ? Optional.empty()
                : Optional.of(states.get(next - 1)).filter(state -> frame < state.end());
    }

    /** What is seen next after a frame. */
    Optional<CaptionState> following(long frame) {
        int next = after(frame);
        return next == states.size() ? Optional.empty() : Optional.of(states.get(next));
    }

    /** The place of the first state that begins after a frame. */
    private int after(long frame) {
        int low = 0;
        int high = states.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (states.get(middle).start() <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
