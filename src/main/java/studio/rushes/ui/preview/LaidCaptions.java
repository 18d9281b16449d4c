package studio.rushes.ui.preview;

import java.util.List;
import java.util.Optional;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;

/**
 * Captions over whatever is shown.
 *
 * @param states what is seen of them, in its frames
 */
public record LaidCaptions(List<CaptionState> states, CaptionLook look) {
    public LaidCaptions {
        states = List.copyOf(states);
    }

    public LaidCaptions(CaptionTrack track, CaptionLook look) {
        this(track.states(), look);
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
